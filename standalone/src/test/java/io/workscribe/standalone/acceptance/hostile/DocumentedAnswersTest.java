package io.workscribe.standalone.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Nonsense for every operation that the API's description names, the same in each run: nothing is answered that the
 * description does not say. {@code -Dworkscribe.fuzz.seed=} and {@code -Dworkscribe.fuzz.rounds=} make it another run.
 */
@Contract("2.2")
class DocumentedAnswersTest {

    private static final long SEED = Long.getLong("workscribe.fuzz.seed", 20261129);
    private static final int ROUNDS = Integer.getInteger("workscribe.fuzz.rounds", 6);

    /** What JSON says that somebody might stumble over. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e308",
            "1e99999999999",
            "1.5",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"2026-02-30\"",
            "\"2026-03-01\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"" + "x".repeat(3_000) + "\"",
            "[]",
            "[null]",
            "[\"x\",\"x\"]",
            "{}",
            "{\"type\":\"doc\",\"content\":[]}");

    private static final List<String> QUERIES =
            List.of("", "x", "-1", "0", "101", "1e9", "%00", "%ff", "[]{}|^", "a%20b", "9".repeat(300));

    private static final List<String> SEGMENTS =
            List.of("x", "0", "-1", "a%20b", "%C3%A9", "00000000-0000-0000-0000-000000000000");

    private final Server server = Server.get();
    private final JsonNode document = server.anonymous()
            .root("GET", "/api/openapi.json", null)
            .expect(200)
            .json();

    @TestFactory
    Stream<DynamicTest> nothingIsAnsweredThatIsNotDescribed() {
        Person person = server.register("Fuzz");
        String slug = person.createsOrganization().slug();
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> !operation.getKey().equals("parameters"))
                        .map(operation -> DynamicTest.dynamicTest(
                                operation.getKey() + " " + path.getKey(),
                                () -> tryOut(path.getKey(), operation, person, slug))));
    }

    private void tryOut(String path, Map.Entry<String, JsonNode> operation, Person person, String slug) {
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        Random random = new Random(SEED + (method + path).hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Client client = round % 3 == 2 || path.contains("/auth/") ? server.anonymous() : person;
            String known = random.nextInt(4) == 0 ? path : path.replace("{slug}", slug);
            String address = address(known, operation.getValue(), random);
            String body = body(operation.getValue(), random);
            Answer answer = client.root(method, address, body);
            assertThat(operation.getValue().path("responses").propertyNames())
                    .as("%s %s %s: %s", method, address, body, answer)
                    .contains(Integer.toString(answer.status()));
            assertThat(answer.status()).as("%s %s %s", method, address, body).isNotEqualTo(500);
        }
    }

    private static String address(String path, JsonNode operation, Random random) {
        String address = path;
        while (address.contains("{")) {
            String segment = random.nextBoolean() ? UUID.randomUUID().toString() : any(SEGMENTS, random);
            address = address.replaceFirst("\\{[^}]+}", segment);
        }
        List<String> queries = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString("").equals("query") && random.nextBoolean()) {
                queries.add(parameter.path("name").asString("") + "=" + any(QUERIES, random));
            }
        }
        return queries.isEmpty()
                ? address
                : address + "?" + String.join("&", queries).replaceAll("[\\[\\]{}|^]", "%7C");
    }

    private String body(JsonNode operation, Random random) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return null;
        }
        if (random.nextInt(6) == 0) {
            return any(List.of("{", "[]", "null", "\"x\"", "{\"a\":1e99999999999}", "[".repeat(1_000)), random);
        }
        JsonNode object = schema.has("$ref")
                ? document.at(schema.path("$ref").asString("").substring(1))
                : schema;
        List<String> fields = new ArrayList<>();
        for (String name : object.path("properties").propertyNames()) {
            if (random.nextInt(4) != 0) {
                fields.add("\"" + name + "\":" + any(VALUES, random));
            }
        }
        return "{" + String.join(",", fields) + "}";
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
