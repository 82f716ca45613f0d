package io.workscribe.standalone.acceptance.errors;

import static io.workscribe.standalone.acceptance.client.Json.object;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Contract 2.3: which error wins when several apply. */
@Contract("2.3")
class OrderOfErrorsTest {

    private static final Organization ORGANIZATION =
            Server.get().register("Olga").createsOrganization();
    private static final Project PROJECT = ORGANIZATION.project();
    private static final Task TASK = PROJECT.task("Ours");
    private static final Person MEMBER = ORGANIZATION.admits("Max", "member");
    private static final Person OUTSIDER = Server.get().register("Sam");

    private final Client anonymous = Server.get().anonymous();
    private final ObjectNode invalid = object("name", 1, "key", 2);

    @Test
    void theTokenComesBeforePathAndBody() {
        anonymous.get("/tasks/nonsense").unauthenticated("MISSING_TOKEN");
        anonymous.patch("/tasks/nonsense", object("title", 1)).unauthenticated("MISSING_TOKEN");
        anonymous.post("/organizations/nowhere/projects", invalid).unauthenticated("MISSING_TOKEN");
    }

    @Test
    void onSlugPathsTheOrganizationComesFirst() {
        OUTSIDER.post("/organizations/" + Unique.slug() + "/projects", invalid).refused(404, "ORG_NOT_FOUND");
        OUTSIDER.get("/organizations/" + Unique.slug() + "/projects/nonsense").refused(404, "ORG_NOT_FOUND");
    }

    @Test
    void thenMembershipBeforeValidation() {
        OUTSIDER.post(ORGANIZATION.path() + "/projects", invalid).refused(403, "NOT_A_MEMBER");
        OUTSIDER.get(ORGANIZATION.path() + "/projects/nonsense").refused(403, "NOT_A_MEMBER");
        OUTSIDER.get(PROJECT.path() + "/tasks?limit=0").refused(403, "NOT_A_MEMBER");
        OUTSIDER.patch(ORGANIZATION.path()).refused(403, "NOT_A_MEMBER");
    }

    @Test
    void thenTheRoleBeforeValidation() {
        MEMBER.post(ORGANIZATION.path() + "/projects", invalid).refused(403, "INSUFFICIENT_ROLE");
        MEMBER.patch(ORGANIZATION.path() + "/projects/nonsense", invalid).refused(403, "INSUFFICIENT_ROLE");
        MEMBER.post(ORGANIZATION.path() + "/invite", object()).refused(403, "INSUFFICIENT_ROLE");
        MEMBER.delete(ORGANIZATION.path() + "/members/nonsense").refused(403, "INSUFFICIENT_ROLE");
    }

    @Test
    void thenValidationBeforeTheProject() {
        String unknown = ORGANIZATION.path() + "/projects/" + UUID.randomUUID();

        MEMBER.post(unknown + "/tasks", object()).invalid("body/title missing", "body/status_id missing");
        MEMBER.get(unknown + "/tasks?limit=0").invalid("query/limit greater_than_equal");
        MEMBER.post(unknown + "/tasks", object("title", "x", "status_id", UUID.randomUUID()))
                .refused(404, "PROJECT_NOT_FOUND");
    }

    @Test
    void elsewhereValidationComesBeforeTheResource() {
        MEMBER.patch("/tasks/" + UUID.randomUUID(), object("title", "")).invalid("body/title string_too_short");
        OUTSIDER.patch(TASK.path(), object("title", "")).invalid("body/title string_too_short");
        OUTSIDER.patch(TASK.path(), object("title", "Mine")).refused(403, "FORBIDDEN");
        OUTSIDER.patch(TASK.path() + "/move", object()).expect(422);
        OUTSIDER.post(TASK.path() + "/comments", object()).invalid("body/body_json missing");
        OUTSIDER.get(TASK.path() + "/comments?limit=0").invalid("query/limit greater_than_equal");
        OUTSIDER.post("/tasks/" + UUID.randomUUID() + "/labels/nonsense").invalid("path/label_id uuid_parsing");
    }

    @Test
    void faultsOfPathQueryAndBodyAreToldTogether() {
        MEMBER.patch("/tasks/nonsense", object("title", ""))
                .invalid("path/task_id uuid_parsing", "body/title string_too_short");
        MEMBER.get(ORGANIZATION.path() + "/projects/nonsense/tasks?limit=0&type=x")
                .invalid(
                        "path/project_id uuid_parsing",
                        "query/limit greater_than_equal",
                        "query/type string_pattern_mismatch");
    }

    @Test
    void unreadableJsonComesBeforeEverything() {
        OUTSIDER.send("POST", ORGANIZATION.path() + "/projects", "{").expect(422);
        anonymous.send("PATCH", "/tasks/nonsense", "{").expect(422);
    }
}
