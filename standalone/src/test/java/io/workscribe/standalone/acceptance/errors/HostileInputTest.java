package io.workscribe.standalone.acceptance.errors;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Inbox;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that no honest client sends is refused or stored as it is; it breaks nothing. */
@Contract("2.2")
class HostileInputTest {

    private static final Organization ORGANIZATION =
            Server.get().register("Olga").createsOrganization();
    private static final Person OWNER = ORGANIZATION.owner();
    private static final Project PROJECT = ORGANIZATION.project();
    private static final Task TASK = PROJECT.task("Target");
    private static final Space SPACE = ORGANIZATION.space("HOI");

    @ParameterizedTest
    @ValueSource(
            strings = {"nul\\u0000", "\\ud800 lone", "lone \\udfff", "\\ud83d\\ude00", "\\uffff", "\\u202e", "\\u001b"})
    void oddCharactersAreRefusedOrKeptInNames(String escaped) {
        refusedOrKept("PATCH", ORGANIZATION.path(), "name", "Name " + escaped);
        refusedOrKept("PATCH", PROJECT.path(), "name", "Name " + escaped);
        refusedOrKept("PATCH", PROJECT.path(), "description", "Text " + escaped);
        refusedOrKept("PATCH", TASK.path(), "title", "Title " + escaped);
        refusedOrKept("POST", PROJECT.path() + "/labels", "name", Unique.word() + escaped);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u00a0",
                "\\u200b",
                "\\u2060",
                "\\u00ad",
                "\\u3164",
                "\\u2800",
                "\\ufe0f",
                "a\\u0007b",
                "a\\u202eb",
                "a\\nb",
                "a\\u2028b"
            })
    void aNameIsOneLineThatCanBeSeenWhateverItNames(String escaped) {
        String name = escaped.repeat(2);
        String status = "\"status_id\":\"" + PROJECT.toDo() + "\"";
        invalid("POST", "/organizations", "name", name, "\"slug\":\"" + Unique.slug() + "\"");
        invalid("PATCH", ORGANIZATION.path(), "name", name, "");
        invalid("POST", ORGANIZATION.path() + "/projects", "name", name, "\"key\":\"NEW\"");
        invalid("PATCH", PROJECT.path(), "name", name, "");
        invalid("POST", PROJECT.path() + "/labels", "name", name, "\"color\":\"#ff0000\"");
        invalid("POST", PROJECT.path() + "/tasks", "title", name, status);
        invalid("PATCH", TASK.path(), "title", name, "");
        invalid("POST", PROJECT.path() + "/sprints", "name", name, "");
        invalid("PATCH", PROJECT.sprint("Sprint").path(), "name", name, "");
        invalid("POST", ORGANIZATION.path() + "/wiki/spaces", "name", name, "\"key\":\"NEW\"");
        invalid("PATCH", SPACE.path(), "name", name, "");
        invalid("POST", SPACE.path() + "/pages", "title", name, "");
        invalid("PATCH", SPACE.page("Page").path(), "title", name, "");
        String email = Unique.email();
        invalid(
                "POST",
                "/auth/register",
                "display_name",
                name,
                "\"email\":\"" + email + "\",\"password\":\"password123\"");
    }

    private static void invalid(String method, String path, String field, String escaped, String others) {
        String body = "{\"" + field + "\":\"" + escaped + "\"" + (others.isEmpty() ? "" : ",") + others + "}";
        OWNER.send(method, path, body).invalidAt("body/" + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\\u0000", "\\ud800 lone", "lone \\udfff"})
    void oddCharactersAreRefusedOrKeptInDocuments(String escaped) {
        String document = "{\"type\":\"doc\",\"text\":\"" + escaped + "\",\"" + escaped + "\":1}";

        Answer comment = OWNER.send("POST", TASK.path() + "/comments", "{\"body_json\":" + document + "}")
                .notBroken();
        Answer described = OWNER.send("PATCH", TASK.path(), "{\"description_json\":" + document + "}")
                .notBroken();

        assertThat(comment.status()).isIn(201, 422);
        assertThat(described.status()).isIn(200, 422);
        OWNER.get(TASK.path() + "/comments?limit=100").expect(200);
        OWNER.get(TASK.path() + "/activity?limit=100").expect(200);
        OWNER.patch(TASK.path(), object("description_json", object())).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\\u0000", "\\ud800", "\\udfff"})
    void oddCharactersBreakNoRegistrationAndNoSignIn(String escaped) {
        String email = Unique.email();
        anonymous(
                "/auth/register",
                "{\"display_name\":\"Eve " + escaped + "\",\"email\":\"" + email + "\",\"password\":\"password123\"}");
        anonymous(
                "/auth/register",
                "{\"display_name\":\"Eve\",\"email\":\"" + escaped + Unique.email()
                        + "\",\"password\":\"password123\"}");
        anonymous(
                "/auth/register",
                "{\"display_name\":\"Eve\",\"email\":\"" + Unique.email() + "\",\"password\":\"password123" + escaped
                        + "\"}");
        anonymous("/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + escaped + "\"}");
        anonymous("/auth/refresh", "{\"refresh_token\":\"" + escaped + "\"}");
        anonymous("/auth/reset-password", "{\"token\":\"" + escaped + "\",\"new_password\":\"password123\"}");
        anonymous("/auth/forgot-password", "{\"email\":\"" + escaped + "@example.com\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%ED%A0%80", "%FF", "%2e%2e", "..%2f", "%25", "a;b=c", "%22%27"})
    void oddPathsAreRefused(String segment) {
        assertThat(OWNER.get("/organizations/" + segment).status()).isBetween(300, 499);
        assertThat(OWNER.get("/tasks/" + segment).status()).isBetween(300, 499);
        assertThat(Server.get().anonymous().get("/auth/invitations/" + segment).status())
                .isBetween(300, 499);
        OWNER.get(PROJECT.path() + "/tasks?search=" + segment).notBroken();
    }

    @Test
    @Contract("F24")
    void hugeTextsAreTooLong() {
        String huge = "x".repeat(200_000);

        OWNER.patch(TASK.path(), object("title", huge)).invalid("body/title string_too_long");
        OWNER.patch(ORGANIZATION.path(), object("name", huge, "slug", huge))
                .invalid("body/name string_too_long", "body/slug string_too_long");
        OWNER.post(PROJECT.path() + "/labels", object("name", huge)).invalid("body/name string_too_long");
        OWNER.patch(PROJECT.path(), object("description", huge)).notBroken();
        OWNER.post(ORGANIZATION.path() + "/invite", object("email", huge + "@example.com", "role", "member"))
                .invalidAt("body/email");
    }

    @Test
    void numbersOutOfRangeAreInvalid() {
        String move = TASK.path() + "/move";
        String body = "{\"status_id\":\"" + PROJECT.toDo() + "\",\"position\":%s}";

        OWNER.send("PATCH", move, body.formatted("99999999999999999999")).notBroken();
        OWNER.send("PATCH", move, body.formatted("1e400")).notBroken();
        OWNER.send("PATCH", move, body.formatted("1.5")).invalidAt("body/position");
        OWNER.send("PATCH", move, body.formatted("true")).invalidAt("body/position");
        OWNER.send("PATCH", move, body.formatted("2147483648")).notBroken();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"mention\"}",
                "{\"type\":\"mention\",\"attrs\":null}",
                "{\"type\":\"mention\",\"attrs\":[]}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":null}}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":7}}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":\"nobody\"}}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":{\"id\":\"x\"}}}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":\"00000000-0000-0000-0000-000000000000\",\"label\":5}}",
                "{\"type\":[\"mention\"],\"attrs\":{}}",
                "{\"type\":\"doc\",\"content\":null}",
                "{\"type\":\"doc\",\"content\":{\"type\":\"mention\"}}",
                "{\"type\":\"doc\",\"content\":[null,1,\"x\",[],{\"content\":[[{\"type\":\"mention\"}]]}]}"
            })
    @Contract({"#42", "F4"})
    void f4AnyJsonIsTolerableAsAComment(String document) {
        OWNER.send("POST", TASK.path() + "/comments", "{\"body_json\":" + document + "}")
                .expect(201);
    }

    @Test
    @Contract({"#42", "F4"})
    void f4ARealMentionAmongNonsenseIsFound() {
        Person bob = ORGANIZATION.admits("Bob", "member");
        String document = "{\"type\":\"doc\",\"content\":[null,{\"type\":\"mention\",\"attrs\":null},"
                + "{\"content\":[{\"type\":\"mention\",\"attrs\":{\"id\":\"" + bob.id() + "\"}}]}]}";

        OWNER.send("POST", TASK.path() + "/comments", "{\"body_json\":" + document + "}")
                .expect(201);

        assertThat(new Inbox(bob).awaitCount(1)).hasSize(1);
    }

    @Test
    void identifiersAreTakenHyphenatedInAnyCaseAndNothingBreaksOnOthers() {
        OWNER.get("/tasks/" + TASK.id().toUpperCase()).expect(200);
        OWNER.get("/tasks/" + TASK.id().replace("-", "")).notBroken();
        OWNER.get("/tasks/1-1-1-1-1").invalid("path/task_id uuid_parsing");
        OWNER.get("/tasks/" + TASK.id() + "0").invalid("path/task_id uuid_parsing");
    }

    @Test
    void idsOfOtherThingsAreNotFound() {
        for (String id : new String[] {PROJECT.id(), ORGANIZATION.id(), OWNER.id()}) {
            OWNER.patch("/tasks/" + id, object("title", "Mine")).refused(404, "TASK_NOT_FOUND");
            OWNER.delete("/tasks/" + id).refused(404, "TASK_NOT_FOUND");
            OWNER.post("/tasks/" + id + "/comments", object("body_json", object()))
                    .refused(404, "TASK_NOT_FOUND");
            OWNER.patch("/sprints/" + id, object("name", "Mine")).refused(404, "SPRINT_NOT_FOUND");
            OWNER.post("/sprints/" + id + "/start").refused(404, "SPRINT_NOT_FOUND");
        }
    }

    private static void refusedOrKept(String method, String path, String key, String escaped) {
        Answer answer = OWNER.send(method, path, "{\"" + key + "\":\"" + escaped + "\"}");
        if (answer.status() == 422) {
            answer.invalidAt("body/" + key);
        } else {
            assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
            String sent = io.workscribe.standalone.acceptance.client.Json.parse("\"" + escaped + "\"")
                    .stringValue();
            assertThat(answer.text("/" + key)).isEqualTo(sent);
        }
    }

    private static void anonymous(String path, String body) {
        Server.get().anonymous().send("POST", path, body).notBroken();
    }
}
