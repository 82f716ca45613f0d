package io.workscribe.standalone.acceptance.errors;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static io.workscribe.standalone.acceptance.client.Json.parse;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Documents that no editor makes, in every place that takes one: refused, or stored and shown as they were sent. */
@Contract({"#35", "#37", "#42", "#43", "#59", "#61", "7.2"})
class HostileDocumentsTest {

    /** The levels of a document; the object that it comes in is one more. */
    private static final int DEEPEST = 199;

    private static final Organization ORGANIZATION =
            Server.get().register("Olga").createsOrganization();
    private static final Person OWNER = ORGANIZATION.owner();
    private static final Project PROJECT = ORGANIZATION.project();
    private static final String PAGES = "/wiki/spaces/" + space() + "/pages";

    private final Task task = PROJECT.task("Described");
    private final String comment = task.path() + "/comments/" + task.comment(OWNER);
    private final String page = "/wiki/pages/"
            + OWNER.post(PAGES, object("title", "Written")).expect(201).id();

    @ParameterizedTest
    @ValueSource(ints = {100, DEEPEST - 1, DEEPEST})
    void deepOnesAreShownAsTheyWereSent(int levels) {
        String document = deep(levels);

        areShown(everywhere(document), parse(document));
        everythingCanBeRead();
    }

    @ParameterizedTest
    @ValueSource(ints = {DEEPEST + 1, 500, 1_000, 5_000, 40_000})
    void deeperOnesAreRefused(int levels) {
        List<String> documents = List.of(
                deep(levels),
                "{\"type\":\"doc\",\"content\":" + "[".repeat(levels) + "]".repeat(levels) + "}",
                "{\"type\":\"doc\",\"content\":[".repeat(levels) + "]}".repeat(levels),
                "{\"a\":".repeat(levels));

        for (String document : documents) {
            assertThat(everywhere(document))
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.toString()).isIn(413, 422));
        }
        everythingCanBeRead();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"mention\"}",
                "{\"type\":\"mention\",\"attrs\":null}",
                "{\"type\":\"mention\",\"attrs\":[[]]}",
                "{\"type\":\"mention\",\"attrs\":\"id\"}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":[\"a\",{}]}}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":1e99}}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":\"1-1-1-1-1\"}}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":\"'; DROP TABLE command.known_user; --\"}}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":\"00000000-0000-0000-0000-000000000000\",\"label\":{\"x\":[]}}}",
                "{\"type\":{\"type\":\"mention\"},\"content\":{\"content\":{}}}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"mention\",\"content\":[{\"type\":\"mention\"}]},null,[[[]]]]}",
                "{\"type\":\"text\",\"text\":7,\"marks\":{\"type\":\"link\",\"attrs\":{\"href\":\"javascript:alert(1)\"}}}",
                "{\"@class\":\"java.net.URL\",\"__proto__\":{\"x\":1},\"constructor\":null}"
            })
    void oddOnesAreShownAsTheyWereSent(String document) {
        areShown(everywhere(document), parse(document));
        everythingCanBeRead();
    }

    @Test
    void thousandsOfMentionsAreOneComment() {
        String mentions = Stream.generate(
                        () -> "{\"type\":\"mention\",\"attrs\":{\"id\":\"" + UUID.randomUUID() + "\"}}")
                .limit(5_000)
                .collect(Collectors.joining(","));
        String document = "{\"type\":\"doc\",\"content\":[" + mentions + "]}";

        areShown(everywhere(document), parse(document));
    }

    @Test
    void aDeepOneOutlivesManyChanges() {
        String document = deep(DEEPEST);
        areShown(everywhere(document), parse(document));

        // More than are read one by one: the task and the page are then loaded from a snapshot.
        for (int i = 0; i < 110; i++) {
            OWNER.patch(task.path(), object("title", "Title " + i)).expect(200);
            OWNER.patch(page, object("title", "Title " + i)).expect(200);
        }

        assertThat(task.read().at("/description_json")).isEqualTo(parse(document));
        assertThat(OWNER.get(page).expect(200).at("/content_json")).isEqualTo(parse(document));
        OWNER.delete(comment).expectEmptyObject(200);
        everythingCanBeRead();
    }

    /** Creates and changes a task, a comment and a page. */
    private List<Answer> everywhere(String document) {
        String described = "\"description_json\":" + document + "}";
        String commented = "{\"body_json\":" + document + "}";
        String written = "\"content_json\":" + document + "}";
        List<Answer> answers = new ArrayList<>();
        answers.add(OWNER.send(
                "POST",
                PROJECT.path() + "/tasks",
                "{\"title\":\"Created\",\"status_id\":\"" + PROJECT.toDo() + "\"," + described));
        answers.add(OWNER.send("PATCH", task.path(), "{" + described));
        answers.add(OWNER.send("POST", task.path() + "/comments", commented));
        answers.add(OWNER.send("PATCH", comment, commented));
        answers.add(OWNER.send("POST", PAGES, "{\"title\":\"" + Unique.word() + "\"," + written));
        answers.add(OWNER.send("PATCH", page, "{" + written));
        return answers;
    }

    private void areShown(List<Answer> answers, JsonNode document) {
        List<String> keys = List.of("/description_json", "/body_json", "/content_json");
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i).expect(i % 2 == 0 ? 201 : 200);
            assertThat(answer.at(keys.get(i / 2))).isEqualTo(document);
        }
        assertThat(task.read().at("/description_json")).isEqualTo(document);
        assertThat(OWNER.get(task.path() + "/comments").at("/comments/0/body_json"))
                .isEqualTo(document);
        assertThat(OWNER.get(page).expect(200).at("/content_json")).isEqualTo(document);
    }

    private void everythingCanBeRead() {
        for (String path : List.of(
                task.path(),
                task.path() + "/comments",
                task.path() + "/activity?limit=100",
                PROJECT.path() + "/tasks?limit=100",
                PAGES,
                page,
                page + "/versions")) {
            OWNER.get(path).expect(200);
        }
    }

    private static String deep(int levels) {
        return "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1);
    }

    private static String space() {
        return OWNER.get(ORGANIZATION.path() + "/wiki/spaces").expect(200).text("/spaces/0/id");
    }
}
