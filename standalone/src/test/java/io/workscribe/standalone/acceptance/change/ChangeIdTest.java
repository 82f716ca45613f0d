package io.workscribe.standalone.acceptance.change;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Json;
import io.workscribe.standalone.acceptance.client.Mailbox;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every write that changed something says under which id; all that it did is found under that id. */
@Contract("X-Change-Id")
class ChangeIdTest {

    private static final String HEADER = "X-Change-Id";
    private static final Organization ORGANIZATION =
            Server.get().register("Olga").createsOrganization();
    private static final Person OWNER = ORGANIZATION.owner();
    private static final Project PROJECT = ORGANIZATION.project();

    @Test
    void everyWriteThatChangesSomethingHasAnIdOfItsOwn() {
        Task task = PROJECT.task("Target");
        List<String> ids = Stream.of(
                        OWNER.post(PROJECT.path() + "/tasks", PROJECT.taskFields(object("title", "Another"))),
                        OWNER.patch(task.path(), object("title", "Renamed")),
                        OWNER.patch(task.path() + "/move", object("status_id", PROJECT.done(), "position", 0)),
                        OWNER.post(task.path() + "/comments", object("body_json", document("Hello"))),
                        OWNER.post(PROJECT.path() + "/labels", object("name", "red")),
                        OWNER.patch(ORGANIZATION.path(), object("name", "Renamed")),
                        OWNER.delete(task.path()))
                .map(ChangeIdTest::changeId)
                .toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(UUID.fromString(id).version()).isEqualTo(7));
    }

    @Test
    void whatChangesNothingHasNone() {
        Task task = PROJECT.task("Unchanged");

        assertThat(OWNER.patch(task.path(), object("title", "Unchanged"))
                        .expect(200)
                        .header(HEADER))
                .isEmpty();
        assertThat(OWNER.patch(task.path(), object()).expect(200).header(HEADER))
                .isEmpty();
        assertThat(OWNER.get(task.path()).expect(200).header(HEADER)).isEmpty();
        assertThat(OWNER.patch(task.path(), object("title", "")).expect(422).header(HEADER))
                .isEmpty();
        assertThat(OWNER.post("/notifications/mark-all-read").expect(200).header(HEADER))
                .isEmpty();
    }

    @Test
    void aRefusedWriteHasNone() {
        assertThat(OWNER.delete(PROJECT.task("x").path() + "/labels/" + UUID.randomUUID())
                        .header(HEADER))
                .isEmpty();
        assertThat(OWNER.post("/organizations", object("name", "Twice", "slug", ORGANIZATION.slug()))
                        .expect(409)
                        .header(HEADER))
                .isEmpty();
    }

    @Test
    void registeringHasOneAndSigningInAndOutHasNone() {
        Answer registered = Server.get()
                .anonymous()
                .post(
                        "/auth/register",
                        object(
                                "display_name",
                                "Ira",
                                "email",
                                "ira@" + UUID.randomUUID() + ".org",
                                "password",
                                "password123"))
                .expect(201);
        assertThat(registered.header(HEADER)).isPresent();

        Person ira = Server.get().register("Ira");
        assertThat(Server.get()
                        .anonymous()
                        .post("/auth/login", object("email", ira.email(), "password", Person.PASSWORD))
                        .expect(200)
                        .header(HEADER))
                .isEmpty();
        assertThat(Server.get()
                        .anonymous()
                        .post("/auth/refresh", object("refresh_token", ira.refreshToken()))
                        .expect(200)
                        .header(HEADER))
                .isEmpty();
        assertThat(ira.post("/auth/logout").header(HEADER)).isEmpty();
    }

    /** The first one confirms the address, too, which is an event; the password is in none. */
    @Test
    void everyNewPasswordHasOneAndAskingForItHasNone() {
        Mailbox mailbox = Server.get().mailbox();
        Person ira = Server.get().register("Ira");
        List<String> ids = IntStream.rangeClosed(1, 2)
                .mapToObj(time -> {
                    Client anonymous = Server.get().anonymous();
                    assertThat(anonymous
                                    .post("/auth/forgot-password", object("email", ira.email()))
                                    .expectNull(200)
                                    .header(HEADER))
                            .isEmpty();
                    String token = mailbox.awaitResetToken(ira.email(), time);
                    return changeId(anonymous
                            .post("/auth/reset-password", object("token", token, "new_password", "changed45" + time))
                            .expectNull(200));
                })
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(metaData(ids.get(0))).hasSize(1);
        assertThat(metaData(ids.get(1))).isEmpty();
    }

    @Test
    void allEventsOfARequestShareIdAndMoment() {
        Task parent = PROJECT.task("Parent");
        PROJECT.task(OWNER, object("title", "Below", "parent_task_id", parent.id()));
        PROJECT.task(OWNER, object("title", "Below, too", "parent_task_id", parent.id()));

        String id = changeId(OWNER.delete(parent.path()));

        List<JsonNode> events = metaData(id);
        assertThat(events).hasSize(3);
        assertThat(events.stream().map(event -> event.get("at").asString()).distinct())
                .singleElement()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(events).noneMatch(event -> event.has("cause") || event.has("clientId"));
    }

    @Test
    void aChangeIsLaterThanTheOneBeforeIt() {
        Task task = PROJECT.task("Again and again");
        List<Instant> moments = Stream.of("a", "b", "c", "d")
                .map(title -> changeId(OWNER.patch(task.path(), object("title", title))))
                .map(id -> Instant.parse(metaData(id).get(0).get("at").asString()))
                .toList();

        assertThat(moments).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatFollowsLaterIsAChangeOfItsOwnThatNamesItsCause() {
        Person bo = ORGANIZATION.admits("Bo", "member");
        String assigned = changeId(OWNER.post(
                PROJECT.path() + "/tasks", PROJECT.taskFields(object("title", "Bo's", "assignee_id", bo.id()))));

        List<JsonNode> told = await().until(() -> causedBy(assigned), found -> !found.isEmpty());
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.get("changeId").asString()).isNotEqualTo(assigned);
            assertThat(event.get("at").asString())
                    .isGreaterThan(metaData(assigned).get(0).get("at").asString());
        });
    }

    @Test
    void oneReactionIsOneChangeHoweverManyItConcerns() {
        Person bo = ORGANIZATION.admits("Bo", "member");
        for (String title : List.of("One", "Two")) {
            PROJECT.task(OWNER, object("title", title, "assignee_id", bo.id()));
        }

        String removed = changeId(OWNER.delete(ORGANIZATION.path() + "/members/" + bo.id()));

        List<JsonNode> unassigned = await().until(() -> causedBy(removed), found -> found.size() == 2);
        assertThat(unassigned.get(0).get("changeId"))
                .isEqualTo(unassigned.get(1).get("changeId"));
        assertThat(unassigned.get(0).get("at")).isEqualTo(unassigned.get(1).get("at"));
    }

    @Test
    void theClientIsKept() {
        String client = UUID.randomUUID().toString();

        String id = changeId(OWNER.with("X-Client-Id", client.toUpperCase())
                .post(PROJECT.path() + "/labels", object("name", "by client")));

        assertThat(metaData(id))
                .allMatch(event -> event.get("clientId").asString().equals(client));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "me",
                "{00000000-0000-0000-0000-000000000000}",
                "0000000000000000000000000000000000000"
            })
    void aClientThatIsNoUuidIsIgnored(String client) {
        String id = changeId(
                OWNER.with("X-Client-Id", client).post(PROJECT.path() + "/labels", object("name", "by " + client)));

        assertThat(metaData(id)).isNotEmpty().noneMatch(event -> event.has("clientId"));
    }

    @Test
    void severalTasksAtOnceAreOneChange() {
        Task first = PROJECT.task("First");
        Task second = PROJECT.task("Second");
        Answer moved = OWNER.patch(
                "/tasks/bulk-positions",
                object(
                        "positions",
                        array(
                                object("task_id", first.id(), "position", 9),
                                object("task_id", second.id(), "position", 0))));

        assertThat(metaData(changeId(moved))).isNotEmpty();
    }

    private static String changeId(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer.header(HEADER).orElseThrow(() -> new AssertionError("No change id: " + answer));
    }

    private static List<JsonNode> metaData(String changeId) {
        return metaData("changeId", changeId);
    }

    private static List<JsonNode> causedBy(String changeId) {
        return metaData("cause", changeId);
    }

    private static List<JsonNode> metaData(String key, String value) {
        return Server.get()
                .inProcess()
                .bean(JdbcClient.class)
                .sql("""
                        SELECT convert_from(meta_data, 'UTF8') FROM platform.domain_event
                         WHERE convert_from(meta_data, 'UTF8')::json ->> ? = ? ORDER BY global_index""")
                .params(key, value)
                .query(String.class)
                .list()
                .stream()
                .map(Json::parse)
                .toList();
    }
}
