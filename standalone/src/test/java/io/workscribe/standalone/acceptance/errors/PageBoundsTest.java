package io.workscribe.standalone.acceptance.errors;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract 2.7: every list that is paged keeps to the same bounds. */
@Contract("2.7")
class PageBoundsTest {

    private static Person owner;
    private static Organization organization;
    private static Project project;
    private static Task task;
    private static String page;

    @BeforeAll
    static void fillEveryList() {
        owner = Server.get().register("Olga");
        organization = owner.createsOrganization();
        project = organization.project();
        task = project.task(owner, object("assignee_id", owner.id()));
        task.comment(owner);
        String space = create(organization.path() + "/wiki/spaces", object("name", "Handbook", "key", "HB"));
        page = create("/wiki/spaces/" + space + "/pages", object("title", "Page", "content_json", document("x")));
    }

    @ParameterizedTest
    @CsvSource({
        "/organizations/{slug}/my-tasks, 50",
        "/organizations/{slug}/projects/{project}/tasks, 25",
        "/organizations/{slug}/projects/{project}/backlog, 25",
        "/organizations/{slug}/activity, 50",
        "/organizations/{slug}/wiki/spaces, 50",
        "/tasks/{task}/comments, 50",
        "/tasks/{task}/activity, 50",
        "/wiki/pages/{page}/versions, 50",
        "/notifications, 25"
    })
    void areTheSameEverywhere(String template, int standard) {
        String path = template.replace("{slug}", organization.slug())
                .replace("{project}", project.id())
                .replace("{task}", task.id())
                .replace("{page}", page);

        owner.get(path + "?skip=-1").invalid("query/skip greater_than_equal");
        owner.get(path + "?limit=0").invalid("query/limit greater_than_equal");
        owner.get(path + "?limit=101").invalid("query/limit less_than_equal");
        owner.get(path + "?skip=x&limit=").invalid("query/skip int_parsing", "query/limit int_parsing");
        owner.get(path + "?skip=0&limit=1").expect(200);
        owner.get(path + "?limit=100").expect(200);
        assertEmpty(owner.get(path + "?skip=2147483647").expect(200));
        if (!path.equals("/notifications")) {
            JsonNode answer = owner.get(path).expect(200).json();
            assertThat(answer.path("meta").isMissingNode() ? answer.get("limit") : answer.at("/meta/limit"))
                    .hasToString(Integer.toString(standard));
        }
    }

    private static void assertEmpty(Answer beyond) {
        assertThat(beyond.json().valueStream().filter(JsonNode::isArray))
                .hasSize(1)
                .allMatch(JsonNode::isEmpty);
    }

    private static String create(String path, ObjectNode fields) {
        return owner.post(path, fields).expect(201).id();
    }
}
