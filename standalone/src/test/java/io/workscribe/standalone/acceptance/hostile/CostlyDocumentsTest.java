package io.workscribe.standalone.acceptance.hostile;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that cost more than they weigh, in every place that takes one: kept or refused, and nobody suffers. */
@Contract({"2.2", "hostile"})
class CostlyDocumentsTest {

    private static final Bystander BYSTANDER = Bystander.of(Server.get());
    private static final Organization ORGANIZATION =
            Server.get().register("Mallory").createsOrganization();
    private static final Person MALLORY = ORGANIZATION.owner();
    private static final Project PROJECT = ORGANIZATION.project();
    private static final Space SPACE = ORGANIZATION.space("HOD");

    private final Task task = PROJECT.task("Target");
    private final Page page = SPACE.page("Target");

    static Stream<String> documents() {
        return Stream.of(
                nested("{\"content\":[", "]}", 10_000),
                nested("{\"a\":", "}", 10_000, "1"),
                "{\"content\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}",
                "[".repeat(250_000),
                "{\"a\":1e99999999999}",
                "{\"a\":-1e-99999999999}",
                "{\"a\":" + "9".repeat(400_000) + "}",
                "{\"a\":0." + "1".repeat(400_000) + "e400000}",
                "{\"type\":\"doc\",\"content\":[" + many("{\"type\":\"text\",\"text\":\"x\"}", 15_000) + "]}",
                "{\"type\":\"doc\",\"content\":[" + many("{}", 150_000) + "]}",
                "{\"content\":[" + many("[]", 150_000) + "]}",
                "{"
                        + Stream.iterate(0, i -> i + 1)
                                .limit(30_000)
                                .map(i -> "\"k" + i + "\":" + i)
                                .collect(Collectors.joining(","))
                        + "}",
                "{" + many("\"same\":1", 40_000) + "}",
                "{\"" + "k".repeat(400_000) + "\":1}",
                "{\"type\":\"doc\",\"content\":["
                        + Stream.generate(
                                        () -> "{\"type\":\"mention\",\"attrs\":{\"id\":\"" + UUID.randomUUID() + "\"}}")
                                .limit(6_000)
                                .collect(Collectors.joining(","))
                        + "]}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":\"" + MALLORY.id() + "\",\"label\":\"" + "x".repeat(400_000)
                        + "\"}}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"text\",\"text\":\"\",\"marks\":[" + many("{}", 100_000)
                        + "]}]}");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentIsKeptOrRefusedWhereverOneIsTaken(String document) {
        survives("PATCH", task.path(), "{\"description_json\":" + document + "}");
        survives(
                "POST",
                PROJECT.path() + "/tasks",
                "{\"title\":\"x\",\"status_id\":\"" + PROJECT.toDo() + "\",\"description_json\":" + document + "}");
        Answer comment = survives("POST", task.path() + "/comments", "{\"body_json\":" + document + "}");
        if (comment.status() == 201) {
            survives("PATCH", task.path() + "/comments/" + comment.id(), "{\"body_json\":" + document + "}");
            survives("DELETE", task.path() + "/comments/" + comment.id(), null);
        }
        survives("PATCH", page.path(), "{\"content_json\":" + document + "}");
        survives("POST", SPACE.path() + "/pages", "{\"title\":\"x\",\"content_json\":" + document + "}");
        // Where no document belongs, it is refused before anybody looks who sent it.
        survives("POST", "/auth/login", document);
        survives("PATCH", task.path(), "{\"title\":" + document + "}");
        BYSTANDER.isUnharmed();

        for (String path : List.of(
                task.path(),
                task.path() + "/comments",
                task.path() + "/activity",
                page.path(),
                SPACE.path() + "/pages")) {
            MALLORY.get(path).expect(200);
        }
    }

    @Test
    void aLongDiscussionDoesNotSlowDownTheRest() {
        String body = "{\"body_json\":{\"type\":\"doc\",\"content\":[{\"type\":\"text\",\"text\":\""
                + HostileTexts.MANY_DIFFERENT_WORDS.json(400_000) + "\"}]}}";
        for (int i = 0; i < 12; i++) {
            survives("POST", task.path() + "/comments", body);
        }
        for (int i = 0; i < 5; i++) {
            survives("PATCH", task.path(), object("title", "Renamed " + i).toString());
        }
        BYSTANDER.isUnharmed();
    }

    private static Answer survives(String method, String path, String body) {
        Answer answer = MALLORY.send(method, path, body).notBroken();
        assertThat(answer.status()).as(answer.toString()).isNotEqualTo(202);
        return answer;
    }

    private static String nested(String open, String close, int levels, String... inner) {
        return open.repeat(levels) + String.join("", inner) + close.repeat(levels);
    }

    private static String many(String one, int times) {
        return Stream.generate(() -> one).limit(times).collect(Collectors.joining(","));
    }
}
