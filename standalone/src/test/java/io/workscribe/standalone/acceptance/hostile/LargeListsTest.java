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
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Lists whose rows are as large as they may be: each answer is short, and all rows are there, once. */
@Contract({"2.7", "hostile"})
class LargeListsTest {

    private static final int LONG = 400_000;
    private static final int ROWS = 7;
    private static final int LONGEST_ANSWER = 2_000_000;

    private final Organization organization = Server.get().register("Mallory").createsOrganization();
    private final Person mallory = organization.owner();
    private final Project project = organization.project();

    @Test
    void sprints() {
        String path = project.path() + "/sprints";
        List<String> ids = fill(path, i -> "{\"name\":\"Sprint %d\",\"goal\":\"%s\"}".formatted(i, "g".repeat(LONG)));

        assertThat(readWhole(path, "/sprints", 100)).containsExactlyElementsOf(ids);
    }

    @Test
    void projects() {
        String path = organization.path() + "/projects";
        List<String> ids = new ArrayList<>(List.of(project.id()));
        ids.addAll(fill(
                path,
                i -> "{\"name\":\"Project %d\",\"key\":\"P%c\",\"description\":\"%s\"}"
                        .formatted(i, 'A' + i, "d".repeat(LONG))));

        assertThat(readWhole(path, "/projects", 100)).containsExactlyElementsOf(ids);
    }

    @Test
    void spaces() {
        String path = organization.path() + "/wiki/spaces";
        List<String> ids = new ArrayList<>(mallory.get(path).texts("/spaces", "id"));
        ids.addAll(fill(
                path,
                i -> "{\"name\":\"Space %d\",\"key\":\"S%d\",\"description\":\"%s\"}"
                        .formatted(i, i, "d".repeat(LONG))));

        assertThat(readWhole(path + "?limit=100", "/spaces", 100)).containsExactlyElementsOf(ids);
        assertThat(readWhole(path + "?limit=2", "/spaces", 2)).containsExactlyElementsOf(ids);
    }

    @Test
    void activityGoesOnWhereItEndedWhileMoreHappens() {
        Task task = project.task("Busy");
        for (int i = 0; i < 2 * ROWS; i++) {
            mallory.patch(task.path(), object("title", "Title " + i)).expect(200);
        }
        for (String path : List.of(task.path() + "/activity", organization.path() + "/activity")) {
            String rows = path.startsWith("/tasks") ? "/activities" : "/data";
            List<String> all = mallory.get(path + "?limit=100").expect(200).texts(rows, "id");

            Answer first = mallory.get(path + "?limit=5").expect(200);
            mallory.patch(task.path(), object("title", Unique.word())).expect(200);
            List<String> seen = new ArrayList<>(first.texts(rows, "id"));
            seen.addAll(readFrom(first, path + "?limit=5", rows, 5));

            assertThat(seen).isEqualTo(all);
        }
        mallory.get(task.path() + "/activity?after=nonsense").invalidAt("query/after");
    }

    @Test
    void versionsGoOnWhereTheyEndedWhileMoreAreSaved() {
        Page page = organization.space("HOL").page("Version 1");
        for (int i = 0; i < 2 * ROWS; i++) {
            page.edit(object("title", Unique.word())).expect(200);
        }
        String path = page.path() + "/versions?limit=4";
        List<String> all = mallory.get(page.path() + "/versions?limit=100").texts("/versions", "version");

        Answer first = mallory.get(path).expect(200);
        page.edit(object("title", Unique.word())).expect(200);
        List<String> seen = new ArrayList<>(first.texts("/versions", "version"));
        seen.addAll(readFrom(first, path, "/versions", 4, "version"));

        assertThat(seen).isEqualTo(all);
        mallory.get(page.path() + "/versions?after=").invalidAt("query/after");
    }

    private List<String> fill(String path, IntFunction<String> body) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            ids.add(mallory.send("POST", path, body.apply(i)).expect(201).id());
        }
        return ids;
    }

    private List<String> readWhole(String path, String rows, int limit) {
        Answer first = mallory.get(path).expect(200);
        List<String> seen = new ArrayList<>(first.texts(rows, "id"));
        assertThat(seen.size()).isLessThan((int) first.at("/total").longValue()).isLessThanOrEqualTo(limit);
        assertThat(first.body().length()).isLessThan(LONGEST_ANSWER);
        seen.addAll(readFrom(first, path, rows, limit));
        assertThat(first.at("/total").longValue()).isEqualTo(seen.size());
        return seen;
    }

    private List<String> readFrom(Answer page, String path, String rows, int limit) {
        return readFrom(page, path, rows, limit, "id");
    }

    private List<String> readFrom(Answer page, String path, String rows, int limit, String key) {
        List<String> seen = new ArrayList<>();
        for (Answer last = page; last.json().path("next").isString(); ) {
            last = mallory.get(path + (path.contains("?") ? "&" : "?") + "after=" + last.text("/next"))
                    .expect(200);
            assertThat(last.body().length()).isLessThan(LONGEST_ANSWER);
            assertThat(last.texts(rows, key)).hasSizeBetween(1, limit);
            seen.addAll(last.texts(rows, key));
        }
        return seen;
    }
}
