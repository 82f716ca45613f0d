package io.workscribe.standalone.acceptance.task;

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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists of tasks take beyond the contract: sorting, going on after a cursor, several values, words. */
@Contract({"#32", "#33", "#34"})
class SortedListsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final List<String> lists =
            List.of(project.path() + "/tasks", project.path() + "/backlog", organization.path() + "/my-tasks");

    @Test
    void allThreeAreSortedAndGoOnAfterNext() {
        List<String> titles = List.of("Delta", "alpha", "Charlie", "bravo");
        titles.forEach(title -> project.task(owner, object("title", title, "assignee_id", owner.id())));

        for (String list : lists) {
            Answer first = owner.get(list + "?sort=-title&limit=3").expect(200).shaped("TaskPage");
            Answer last = owner.get(list + "?limit=2&sort=-title&after=" + first.text("/next"))
                    .expect(200)
                    .shaped("TaskPage");

            assertThat(first.texts("/tasks", "title")).containsExactly("Delta", "Charlie", "bravo");
            assertThat(last.texts("/tasks", "title")).containsExactly("alpha");
            assertThat(last.at("/total").asInt()).isEqualTo(4);
            assertThat(last.at("/skip").asInt()).isZero();
            assertThat(last.at("/next").isNull()).isTrue();
        }
    }

    @Test
    void aCursorBelongsToItsPathFiltersAndSort() {
        for (int i = 0; i < 3; i++) {
            project.task(owner, object("title", "Task " + i, "assignee_id", owner.id()));
        }
        Project other = organization.project("OPS");
        for (String list : lists) {
            String next = owner.get(list + "?limit=1&sort=number&priority=none&priority=low")
                    .text("/next");

            owner.get(list + "?sort=number&priority=low&priority=none&limit=2&after=" + next)
                    .expect(200);
            for (String elsewhere : List.of(
                    list + "?sort=number&after=",
                    list + "?sort=-number&priority=low&priority=none&after=",
                    list + "?sort=rank&priority=low&priority=none&after=",
                    list + "?sort=number&priority=low&after=",
                    other.path() + "/tasks?sort=number&priority=low&priority=none&after=")) {
                owner.get(elsewhere + next).invalid("query/after value_error");
            }
            lists.stream()
                    .filter(path -> !path.equals(list))
                    .forEach(path -> owner.get(path + "?sort=number&priority=low&priority=none&after=" + next)
                            .invalid("query/after value_error"));
            owner.get(list + "?sort=number&priority=low&priority=none&skip=0&after=" + next)
                    .invalid("query/skip value_error");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rank", "number", "title", "priority", "due_date", "created_at", "updated_at"})
    void whatNobodyWasGivenIsNoCursor(String sort) {
        project.task("First");
        project.task("Second");
        String list = project.path() + "/tasks?sort=" + sort;
        String next = owner.get(list + "&limit=1").text("/next");
        String plain = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
        String start = String.join(" ", List.of(plain.split(" ")).subList(0, 5)) + " ";

        owner.get(list + "&after=").invalid("query/after value_error");
        for (String forged : Stream.of(
                        "",
                        "x",
                        start + "\u0000",
                        start + "'; DROP TABLE query.task",
                        start + "9".repeat(400),
                        plain + " ",
                        "0 " + plain)
                .map(text ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.toList())) {
            owner.get(list + "&after=" + forged).notBroken();
        }
        owner.get(list + "&after=" + "A".repeat(3_300)).invalid("query/after value_error");
        owner.get(list + "&after=" + next).expect(200);
    }

    @Test
    void wordsStandForWhatIsMeant() {
        Task mine = project.task(owner, object("title", "Mine", "assignee_id", owner.id()));
        Task nobodys = project.task(owner, object("title", "Nobody's", "due_date", "2001-01-01"));
        project.sprint("Sprint").takes(mine).starts();

        assertThat(ids("assignee_id=me")).containsExactly(mine.id());
        assertThat(ids("assignee_id=none")).containsExactly(nobodys.id());
        assertThat(ids("assignee_id=none&assignee_id=me&reporter_id=me")).containsExactly(mine.id(), nobodys.id());
        assertThat(ids("sprint_id=active")).containsExactly(mine.id());
        assertThat(ids("sprint_id=none")).containsExactly(nobodys.id());
        assertThat(ids("due=overdue&timezone=Asia/Kolkata")).containsExactly(nobodys.id());
        assertThat(ids("due_before=2001-01-02")).containsExactly(nobodys.id());
        assertThat(ids("updated_after=2001-01-01T00:00:00%2B05:30&label_id=none"))
                .hasSize(2);
        assertThat(ids("status_category=done")).isEmpty();
    }

    @Test
    void qIsASearch() {
        Task task = project.task("Release notes");
        task.comment(owner);
        project.task("Another");
        SearchIndexing.awaitAll();

        assertThat(ids("q=comm")).containsExactly(task.id());
        assertThat(ids("q=APP-1")).containsExactly(task.id());
        assertThat(ids("q=relea%20NOTES&sort=-title")).containsExactly(task.id());
        owner.get(project.path() + "/tasks?q=%20%20").invalid("query/q value_error");
        owner.get(project.path() + "/tasks?q=").invalid("query/q string_too_short");
        owner.get(project.path() + "/tasks?q=" + "x".repeat(201)).invalid("query/q string_too_long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=position query/sort string_pattern_mismatch",
                "sort= query/sort string_pattern_mismatch",
                "sort=--title query/sort string_pattern_mismatch",
                "status_id=a,b query/status_id uuid_parsing",
                "status_id=none query/status_id uuid_parsing",
                "label_id=me query/label_id uuid_parsing",
                "sprint_id=planned query/sprint_id uuid_parsing",
                "reporter_id=none query/reporter_id uuid_parsing",
                "status_category=open query/status_category string_pattern_mismatch",
                "due=tomorrow query/due string_pattern_mismatch",
                "due_before=soon query/due_before date_from_datetime_parsing",
                "due_after= query/due_after date_from_datetime_parsing",
                "due_after=10000-01-01 query/due_after date_from_datetime_parsing",
                "updated_after=2026-01-01 query/updated_after datetime_from_date_parsing",
                "updated_after=2026-01-01T00:00:00 query/updated_after datetime_from_date_parsing",
                "timezone=Mars/Base query/timezone value_error",
                "timezone=%2B02:00 query/timezone value_error"
            })
    void badValuesAreInvalid(String queryAndFault) {
        String[] parts = queryAndFault.split(" ", 2);
        for (String list : lists) {
            if (!list.endsWith("/backlog") || !parts[0].startsWith("sprint_id")) {
                owner.get(list + "?" + parts[0]).invalid(parts[1]);
            }
        }
    }

    @Test
    void whatAListIsAboutIsNotAskedOfIt() {
        Task task = project.task(owner, object("title", "Mine", "assignee_id", owner.id()));

        assertThat(owner.get(organization.path() + "/my-tasks?assignee_id=none&assignee_id=nonsense")
                        .expect(200)
                        .texts("/tasks", "id"))
                .containsExactly(task.id());
        assertThat(owner.get(project.path() + "/backlog?sprint_id=active&sprint_id=nonsense")
                        .expect(200)
                        .texts("/tasks", "id"))
                .containsExactly(task.id());
    }

    @Test
    void aHundredValuesAreEnough() {
        String many = Stream.generate(() -> "status_id=" + UUID.randomUUID())
                .limit(100)
                .collect(Collectors.joining("&"));

        assertThat(ids(many)).isEmpty();
        owner.get(project.path() + "/tasks?" + many + "&status_id=" + project.toDo())
                .invalid("query/status_id too_long");
    }

    private List<String> ids(String query) {
        return new ArrayList<>(
                owner.get(project.path() + "/tasks?" + query).expect(200).texts("/tasks", "id"));
    }
}
