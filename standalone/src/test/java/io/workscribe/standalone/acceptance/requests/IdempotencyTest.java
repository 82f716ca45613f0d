package io.workscribe.standalone.acceptance.requests;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.platform.web.RawHttp;
import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Sprint;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A request that comes again with its key is done once. */
@Contract("Idempotency-Key")
class IdempotencyTest {

    private static final int RACERS = 8;

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final String tasks = project.path() + "/tasks";
    private final ObjectNode fields = project.taskFields(object("title", "Once"));

    private static Client keyed(Client client, String key) {
        return client.with("Idempotency-Key", key);
    }

    private static void replays(Answer first, Answer again) {
        again.expect(first.status());
        assertThat(again.header("Idempotency-Replayed")).as(again.toString()).hasValue("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.body()).isEqualTo(first.body());
        for (String name : List.of("ETag", "Location", "Content-Type", "X-Change-Id")) {
            assertThat(again.header(name)).as(name).isEqualTo(first.header(name));
        }
    }

    private int countTasks() {
        return owner.get(tasks).at("/total").asInt();
    }

    @Test
    void theSameRequestGetsTheFirstAnswerAgain() {
        Client client = keyed(owner, Unique.word());
        Answer first = client.post(tasks, fields).expect(201);
        owner.patch("/tasks/" + first.id(), object("title", "Edited since")).expect(200);

        replays(first, client.post(tasks, fields));

        assertThat(countTasks()).isEqualTo(1);
        assertThat(owner.get("/tasks/" + first.id()).text("/title")).isEqualTo("Edited since");
    }

    @Test
    void whatCannotBeDoneTwiceIsAnsweredLikeTheFirstTime() {
        Task task = project.task("A task");
        Sprint sprint = project.sprint("One");
        String label = project.label("urgent");
        Page page = organization.space("DOC").page("Page");
        String key = Unique.word();
        for (String path : List.of(task.path() + "/labels/" + label, sprint.path() + "/start")) {
            Answer first = keyed(owner, key).post(path);
            assertThat(first.status()).as(first.toString()).isBetween(200, 201);
            replays(first, keyed(owner, key).post(path));
        }
        Answer linked = keyed(owner, key).post(task.path() + "/links", object("page_id", page.id()));
        replays(linked, keyed(owner, key).post(task.path() + "/links", object("page_id", page.id())));
        Answer edited = keyed(owner, key).patch(task.path(), object("title", "Edited"));
        replays(edited, keyed(owner, key).patch(task.path(), object("title", "Edited")));
        Answer said = keyed(owner, key).post(task.path() + "/comments", object("body_json", document("Once")));
        replays(said, keyed(owner, key).post(task.path() + "/comments", object("body_json", document("Once"))));
        assertThat(task.read().at("/comment_count").asInt()).isEqualTo(1);
        Answer invited = keyed(owner, key)
                .post(
                        organization.path() + "/invite",
                        object("email", Unique.word() + "@example.com", "role", "member"))
                .expect(201);
        assertThat(invited.text("/token")).isNotEmpty();
    }

    @Test
    void ofManyAtOnceOneIsDone() {
        String key = Unique.word();
        List<Answer> answers = Race.run(RACERS, i -> keyed(owner, key).post(tasks, fields));

        assertThat(countTasks()).isEqualTo(1);
        assertThat(answers).anySatisfy(answer -> answer.expect(201));
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.refused(409, "IDEMPOTENCY_KEY_IN_USE"));
    }

    @Test
    void aKeyIsForOneRequestOfOnePersonOnOnePath() {
        String key = Unique.word();
        keyed(owner, key).post(tasks, fields).expect(201);
        Person member = organization.admits("Max", "member");

        keyed(owner, key)
                .post(tasks, project.taskFields(object("title", "Another")))
                .refused(409, "IDEMPOTENCY_KEY_REUSED");
        keyed(owner, key).post(tasks).refused(409, "IDEMPOTENCY_KEY_REUSED");
        assertThat(keyed(member, key).post(tasks, fields).expect(201).header("Idempotency-Replayed"))
                .isEmpty();
        keyed(owner, key)
                .post(project.path() + "/labels", object("name", "urgent"))
                .expect(201);
        keyed(owner, Unique.word()).post(tasks, fields).expect(201);
        assertThat(countTasks()).isEqualTo(3);
    }

    @Test
    void aRefusalMayBeTriedAgain() {
        Client client = keyed(owner, Unique.word());
        client.post(tasks, object("title", "")).expect(422);
        client.post(tasks, fields).expect(201);

        Client other = keyed(owner, Unique.word());
        String label = project.path() + "/labels";
        project.label("urgent");
        other.post(label, object("name", "urgent")).refused(409, "LABEL_EXISTS");
        other.post(label, object("name", "calm")).expect(201);
    }

    @Test
    void aKeyIsShortAndVisible() {
        keyed(owner, "k".repeat(200)).post(tasks, fields).expect(201);
        for (String key : List.of("k".repeat(201), "with space", "t\tab")) {
            keyed(owner, key).post(tasks, fields).refused(400, "BAD_REQUEST");
        }
        assertThat(countTasks()).isEqualTo(1);
    }

    /** No well-behaved client sends these. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Idempotency-Key:", "Idempotency-Key: k\u00E9y", "Idempotency-Key: a\r\nIdempotency-Key: a"})
    void aKeyIsThereOnceAndInAscii(String header) throws IOException {
        String request = "POST /api/v1" + tasks + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: "
                + fields.toString().length() + "\r\nAuthorization: Bearer " + owner.accessToken() + "\r\n" + header
                + "\r\n\r\n" + fields;

        assertThat(RawHttp.exchange(URI.create(Server.get().origin()), request))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"BAD_REQUEST\"");
        assertThat(countTasks()).isZero();
    }

    @Test
    void withoutAPersonItIsIgnored() {
        String email = Unique.word() + "@example.com";
        Client nobody = keyed(Server.get().anonymous(), Unique.word());
        nobody.post("/auth/register", object("display_name", "Ann", "email", email, "password", Person.PASSWORD))
                .expect(201);
        nobody.post("/auth/register", object("display_name", "Ann", "email", email, "password", Person.PASSWORD))
                .refused(409, "EMAIL_TAKEN");
        nobody.post(tasks, fields).unauthenticated("MISSING_TOKEN");
        Client signedIn = keyed(owner, Unique.word());
        ObjectNode login = object("email", owner.email(), "password", Person.PASSWORD);
        Answer first = signedIn.post("/auth/login", login).expect(200);
        Answer second = signedIn.post("/auth/login", login).expect(200);
        assertThat(second.text("/refresh_token")).isNotEqualTo(first.text("/refresh_token"));
    }
}
