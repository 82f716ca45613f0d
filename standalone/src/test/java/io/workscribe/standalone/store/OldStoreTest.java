package io.workscribe.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.messaging.ProcessorNames;
import io.workscribe.platform.messaging.Readiness;
import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Json;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Who has data of an older build loses none of it: the store opens, is served, and can be derived anew from its facts. */
@TestMethodOrder(OrderAnnotation.class)
class OldStoreTest {

    private static final String PASSWORD = "correct-horse-1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final StoreOfOldBuild STORE = StoreOfOldBuild.create();

    private static final Server SERVER = Server.startedWith(STORE.settings());
    private static final Map<String, Client> PEOPLE = new LinkedHashMap<>();
    private static final Set<PurposefulDifference> MET = EnumSet.noneOf(PurposefulDifference.class);

    @AfterAll
    static void stop() {
        SERVER.inProcess().stop();
        STORE.close();
    }

    @Test
    @Order(1)
    void nothingIsPutAside() {
        awaitEverything();

        assertThat(STORE.jdbc()
                        .sql("SELECT processing_group || ': ' || cause_message FROM platform.dead_letter_entry")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> everythingReadsAsItDid() {
        return answers();
    }

    @Test
    @Order(3)
    void everyDerivedTableIsTheSameAfterARebuild() {
        Map<String, List<String>> before = STORE.derivedRows();
        assertThat(before.values().stream().mapToInt(List::size).sum()).isGreaterThan(100);

        Map<String, Long> generations = STORE.liveGenerations();
        assertThat(generations).hasSize(8);
        rebuildable().forEach(OldStoreTest::rebuild);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(STORE.liveGenerations())
                        .allSatisfy((model, generation) ->
                                assertThat(generation).as(model).isGreaterThan(generations.get(model))));
        awaitEverything();

        Map<String, List<String>> after = STORE.derivedRows();
        before.forEach(
                (table, rows) -> assertThat(after.get(table)).as(table).containsExactlyInAnyOrderElementsOf(rows));
    }

    @TestFactory
    @Order(4)
    Stream<DynamicTest> everythingReadsAsItDidAfterARebuild() {
        return answers();
    }

    @Test
    @Order(5)
    void whatDiffersOnPurposeWasMet() {
        assertThat(MET).containsExactlyInAnyOrder(PurposefulDifference.values());
    }

    /** The state of another form is not read: it says that the task is deleted. */
    @Test
    @Order(6)
    void aSnapshotOfAnotherFormIsNotRead() {
        markSnapshotsDeleted();

        signedIn("Ada").patch(printer(), Json.object("priority", "high")).expect(200);
    }

    /** Its state was stored without a revision; what it remembers is told now. */
    @Test
    @Order(7)
    void aSagaOfThenGoesOn() {
        int before = notifications("Linus");

        signedIn("Ada").patch(printer(), Json.object("status_id", doneStatus())).expect(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notifications("Linus")).isEqualTo(before + 1));
        assertThat(signedIn("Linus").get("/notifications").body()).contains("Build the printer");
    }

    /** They are read without upcasters: as the old build wrote them, so without the id of a change. */
    @Test
    @Order(8)
    void deadLettersOfThenAreHandled() {
        List<String> groups = groupsWithDeadLetters();
        groups.forEach(STORE::putAside);
        assertThat(deadLetters()).isGreaterThan(100);

        assertThat(groups).allSatisfy(group -> {
            int failing = retry(group).get("sequences_still_failing").asInt();
            assertThat(failing).as(left(group)).isZero();
        });
        assertThat(deadLetters()).isZero();
    }

    /** What came of one command is one change, whose id and moment follow from the trace. */
    @Test
    @Order(9)
    void whatHappenedThenIsInTheHistory() {
        Answer history = signedIn("Ada").get(printer() + "/history?limit=100").expect(200);
        List<String> ids = history.texts("/changes", "id");
        List<String> moments = history.texts("/changes", "at");

        assertThat(ids).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        JsonNode first = history.at("/changes/" + (ids.size() - 1));
        assertThat(UUID.fromString(first.get("id").stringValue()).version()).isEqualTo(5);
        assertThat(first.at("/parts/0/action").stringValue()).isEqualTo("created");
        assertThat(first.at("/parts/0/resource").stringValue()).isEqualTo("task");
        assertThat(moments.stream().map(Instant::parse)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static String left(String group) {
        return group + ": "
                + STORE.jdbc()
                        .sql("SELECT concat_ws(' ', sequence_identifier, sequence_index, payload_type, cause_message)"
                                + " FROM platform.dead_letter_entry WHERE processing_group = ?")
                        .param(group)
                        .query(String.class)
                        .list();
    }

    private static int deadLetters() {
        return STORE.jdbc()
                .sql("SELECT count(*) FROM platform.dead_letter_entry")
                .query(Integer.class)
                .single();
    }

    private static List<String> groupsWithDeadLetters() {
        RunningProcessors running = application().bean(RunningProcessors.class);
        return running.withDeadLetters().stream()
                .filter(name -> !running.apart().contains(name))
                .toList();
    }

    private static JsonNode retry(String group) {
        HttpResponse<String> answer = post("deadletters/" + group);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.parse(answer.body());
    }

    /** The path of the task that has a snapshot. */
    private static String printer() {
        JsonNode printer =
                recorded("Linus", task -> task.path("title").asString("").equals("Build the printer"));
        return "/tasks/" + printer.get("id").asString();
    }

    private static void markSnapshotsDeleted() {
        int marked = STORE.jdbc().sql("""
                        UPDATE platform.snapshot_event
                           SET payload = convert_to(replace(convert_from(payload, 'UTF8'), '"deleted":false', '"deleted":true'), 'UTF8')
                         WHERE type = 'Task' AND payload_revision = '2'""").update();
        assertThat(marked).isEqualTo(1);
    }

    private static int notifications(String person) {
        return signedIn(person).get("/notifications").at("/total").asInt();
    }

    private static String doneStatus() {
        return StoreOfOldBuild.answers().stream()
                .filter(answer -> answer.get("path").asString().endsWith("/statuses"))
                .map(answer -> answer.at("/body/2/id").asString())
                .findFirst()
                .orElseThrow();
    }

    /** What was answered to a GET of one thing. */
    private static JsonNode recorded(String person, Predicate<JsonNode> which) {
        return StoreOfOldBuild.answers().stream()
                .filter(answer -> answer.get("person").asString().equals(person))
                .map(answer -> answer.get("body"))
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    private static Client signedIn(String person) {
        return PEOPLE.computeIfAbsent(person, OldStoreTest::signIn);
    }

    private static Stream<DynamicTest> answers() {
        return StoreOfOldBuild.answers().stream()
                .map(recorded -> DynamicTest.dynamicTest(
                        recorded.get("person").asString() + " GET "
                                + recorded.get("path").asString(),
                        () -> compare(recorded)));
    }

    private static void compare(JsonNode recorded) {
        Answer now = signedIn(recorded.get("person").asString())
                .root("GET", recorded.get("path").asString(), null);

        assertThat(now.status())
                .as(now.toString())
                .isEqualTo(recorded.get("status").asInt());
        assertSame(recorded.get("body"), now.json(), MissingNode.getInstance(), "");
    }

    /** Answers may have more keys by now; what they had is unchanged, but for what differs on purpose. */
    private static void assertSame(JsonNode then, JsonNode now, JsonNode around, String place) {
        Optional<PurposefulDifference> difference = PurposefulDifference.between(then, now, around, place);
        if (difference.isPresent()) {
            MET.add(difference.get());
            return;
        }
        if (then.isObject()) {
            assertThat(now.isObject()).as(place).isTrue();
            then.properties().forEach(entry -> {
                assertThat(now.has(entry.getKey()))
                        .as(place + "/" + entry.getKey())
                        .isTrue();
                assertSame(entry.getValue(), now.get(entry.getKey()), now, place + "/" + entry.getKey());
            });
        } else if (then.isArray()) {
            assertThat(now.size()).as(place + " " + now).isEqualTo(then.size());
            for (int i = 0; i < then.size(); i++) {
                assertSame(then.get(i), now.get(i), now, place + "/" + i);
            }
        } else {
            assertThat(now).as(place).isEqualTo(then);
        }
    }

    private static Client signIn(String name) {
        Answer token = SERVER.anonymous()
                .post("/auth/login", Json.object("email", name.toLowerCase() + "@example.com", "password", PASSWORD))
                .expect(200);
        return SERVER.anonymous().bearing(token.text("/access_token"));
    }

    private static List<String> rebuildable() {
        return application().bean(RunningProcessors.class).all().keySet().stream()
                .filter(ProcessorNames::isRebuildable)
                .map(ProcessorNames::groupOf)
                .distinct()
                .toList();
    }

    private static void rebuild(String processor) {
        HttpResponse<String> answer = post("processors/" + processor);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static HttpResponse<String> post(String operation) {
        String port = application().context().getEnvironment().getRequiredProperty("local.management.port");
        URI uri = URI.create("http://localhost:" + port + "/actuator/" + operation);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void awaitEverything() {
        await().atMost(PATIENCE).until(() -> application().bean(Readiness.class).isReady());
        assertThat(application().bean(Commands.class).awaitNow(PATIENCE)).isTrue();
    }

    private static StartedApplication application() {
        return SERVER.inProcess();
    }
}
