package io.workscribe.standalone.acceptance.search;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.mentioning;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.SearchIndexing;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finding tasks and pages of an organization. */
class SearchTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    @Contract({"#72", "M21"})
    void aTaskIsShownWithItsKeyAndStatus() {
        Task task = project.task("Pay the bills");

        Answer found = search("bill").shaped("SearchResults").shapedEach("/results", "TaskResult");

        JsonNode item = found.at("/results/0");
        assertThat(item.get("id").asString()).isEqualTo(task.id());
        assertThat(item.get("entity_id").asString()).isEqualTo(task.id());
        assertThat(item.get("title").asString()).isEqualTo("Pay the bills");
        assertThat(item.get("subtitle").asString()).isEqualTo("APP-1 \u00B7 To Do");
        assertThat(item.get("project_key").asString()).isEqualTo("APP");
        assertThat(item.get("task_number").asInt()).isEqualTo(1);
        assertThat(item.get("status").asString()).isEqualTo("To Do");
        assertThat(item.get("updated_at")).isEqualTo(task.read().at("/updated_at"));
        assertThat(found.at("/total").asInt()).isEqualTo(1);
        assertThat(found.text("/q")).isEqualTo("bill");
    }

    @Test
    @Contract({"#72", "M21"})
    void aPageIsShownWithItsSpace() {
        String space = space("Handbook");
        String page = page(space, "Billing", document("How we bill")).id();

        Answer found = search("bill").shapedEach("/results", "PageResult");

        JsonNode item = found.at("/results/0");
        assertThat(item.get("id").asString()).isEqualTo(page);
        assertThat(item.get("entity_id").asString()).isEqualTo(page);
        assertThat(item.get("subtitle").asString()).isEqualTo("Handbook");
        assertThat(item.get("space_name").asString()).isEqualTo("Handbook");
        assertThat(item.get("space_id").asString()).isEqualTo(space);
    }

    @Test
    @Contract({"#72", "F30", "D9"})
    void exactMatchesComeFirstThenTheNewestChange() {
        Task exact = project.task("deploy");
        Task second = project.task("Deploy to staging");
        project.task("Redeploy");
        String page = page(space("Handbook"), "Deployment", document("x")).id();
        owner.patch(second.path(), object("priority", "high")).expect(200);

        assertThat(titles(search("Deploy"))).containsExactly("deploy", "Deploy to staging", "Deployment", "Redeploy");
        owner.patch("/wiki/pages/" + page, object("title", "Deploying")).expect(200);
        assertThat(titles(search("deploy"))).containsExactly("deploy", "Deploying", "Deploy to staging", "Redeploy");
        assertThat(search("app-1").text("/results/0/id")).isEqualTo(exact.id());
    }

    @Test
    @Contract({"#72", "F30"})
    void wildcardsAndOperatorsAreTakenLiterally() {
        project.task("100% done");
        project.task("1000 things");
        project.task("snake_case");
        project.task("snakeXcase");

        assertThat(titles(search("%"))).containsExactly("100% done");
        assertThat(titles(search("100%"))).containsExactly("100% done");
        assertThat(titles(search("_"))).containsExactly("snake_case");
        assertThat(titles(search("snake_case"))).containsExactly("snake_case");
        assertThat(titles(search("snake:* | things"))).isEmpty();
        assertThat(titles(search("!snake"))).isEmpty();
    }

    @Test
    @Contract({"#72", "D9"})
    void tasksAreFoundByTheirKey() {
        project.task("First");
        project.task("Second");
        organization.project("OPS").task("Third");

        assertThat(titles(search("APP-2"))).containsExactly("Second");
        assertThat(titles(search("ops-1"))).containsExactly("Third");
        assertThat(titles(search("APP-3"))).isEmpty();
    }

    @Test
    @Contract("#72")
    void everyWordMustBeginSomewhereInTheDocument() {
        Task task = project.task(owner, object("title", "Login", "description_json", document("The cookie is lost")));
        comment(task, document("Only in Firefox"));
        page(space("Handbook"), "Browsers", document("Firefox and its cookies"));

        assertThat(titles(search("log cook fire"))).containsExactly("Login");
        assertThat(titles(search("cookie firefox"))).containsExactly("Browsers", "Login");
        assertThat(titles(search("ogi"))).containsExactly("Login");
        assertThat(titles(search("login chrome"))).isEmpty();
        assertThat(search("cookie", "&type=page").texts("/results", "type")).containsExactly("page");
        assertThat(search("cookie", "&type=task").texts("/results", "type")).containsExactly("task");
    }

    @Test
    @Contract("#72")
    void commentsAreFoundAsTheyReadNow() {
        Task task = project.task("Talk");
        String edited = comment(task, document("Tea"));
        String deleted = comment(task, document("Milk"));

        assertThat(titles(search("tea milk"))).containsExactly("Talk");
        owner.patch(task.path() + "/comments/" + edited, object("body_json", document("Water")))
                .expect(200);
        owner.delete(task.path() + "/comments/" + deleted).expect(200);

        assertThat(titles(search("water"))).containsExactly("Talk");
        assertThat(titles(search("tea"))).isEmpty();
        assertThat(titles(search("milk"))).isEmpty();
    }

    @Test
    @Contract("#72")
    void whatIsGoneOrPutAwayIsNotFound() {
        Task deleted = project.task("Budget one");
        Project archived = organization.project("OLD");
        archived.task("Budget two");
        String page = page(space("Handbook"), "Budget three", document("x")).id();
        project.task("Budget four");
        assertThat(search("budget").at("/total").asInt()).isEqualTo(4);

        owner.delete(deleted.path()).expect(200);
        owner.delete(archived.path()).expect(200);
        owner.delete("/wiki/pages/" + page).expect(200);

        assertThat(titles(search("budget"))).containsExactly("Budget four");
    }

    @Test
    @Contract("#72")
    void onlyTheOrganizationOfThePathIsSearched() {
        project.task("Salaries");
        Organization other = owner.createsOrganization();
        other.project().task("Salaries elsewhere");
        Person outsider = Server.get().register("Sam");

        assertThat(titles(search("salaries"))).containsExactly("Salaries");
        outsider.get(organization.path() + "/search?q=salaries").refused(403, "NOT_A_MEMBER");
        outsider.get(organization.path() + "/search").refused(403, "NOT_A_MEMBER");
        owner.get("/organizations/nowhere-at-all/search?q=x").refused(404, "ORG_NOT_FOUND");
    }

    @Test
    @Contract("#72")
    void theHighlightIsTextWhateverItLooksLike() {
        project.task(
                owner, object("title", "Page", "description_json", document("An <img src=x onerror=alert(1)> tag")));

        Answer found = search("img");

        assertThat(found.text("/results/0/highlight/field")).isEqualTo("text");
        assertThat(found.at("/results/0/highlight/parts"))
                .containsExactly(
                        object("text", "An <", "match", false),
                        object("text", "img", "match", true),
                        object("text", " src=x onerror=alert(1)> tag", "match", false));
    }

    @Test
    @Contract("#72")
    void namesOfMentionedPeopleAreNotSearched() {
        Person bob = organization.admits("Bogdan", "member");
        Task task = project.task("Meeting");
        comment(task, mentioning(bob));

        assertThat(titles(search("bogdan"))).isEmpty();
    }

    @Test
    @Contract("#72")
    void badQuestionsAreInvalid() {
        owner.get(organization.path() + "/search").invalid("query/q missing");
        owner.get(organization.path() + "/search?q=").invalid("query/q string_too_short");
        owner.get(organization.path() + "/search?q=" + "x".repeat(201)).invalid("query/q string_too_long");
        owner.get(organization.path() + "/search?q=x&type=sprint").invalid("query/type string_pattern_mismatch");
        owner.get(organization.path() + "/search?q=a%00b").invalid("query/q value_error");
        owner.get(organization.path() + "/search?type=TASK")
                .invalid("query/q missing", "query/type string_pattern_mismatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!", "'", "\\", "&", "|", ":*", "(", "<->", "%", "\uD83D\uDE00", "\u202E", "a'b ", "\uFFFF"})
    @Contract("#72")
    void upTo200CharactersOfAnythingAreAnswered(String text) {
        String many = text.repeat(200 / text.codePointCount(0, text.length()));

        assertThat(search(many).at("/results")).isEmpty();
        assertThat(search(text).at("/results")).isEmpty();
    }

    @Test
    @Contract("#72")
    void nothingIsFoundInAnEmptyOrganization() {
        assertThat(search("x").json()).isEqualTo(object("results", List.of(), "total", 0, "q", "x"));
    }

    private Answer search(String text) {
        return search(text, "");
    }

    private Answer search(String text, String further) {
        SearchIndexing.awaitAll();
        String q = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return owner.get(organization.path() + "/search?q=" + q + further).expect(200);
    }

    private static List<String> titles(Answer found) {
        return found.texts("/results", "title");
    }

    private String comment(Task task, ObjectNode body) {
        return owner.post(task.path() + "/comments", object("body_json", body))
                .expect(201)
                .id();
    }

    private String space(String name) {
        return owner.post(organization.path() + "/wiki/spaces", object("name", name, "key", "HB"))
                .expect(201)
                .id();
    }

    private Answer page(String space, String title, ObjectNode content) {
        return owner.post("/wiki/spaces/" + space + "/pages", object("title", title, "content_json", content))
                .expect(201);
    }
}
