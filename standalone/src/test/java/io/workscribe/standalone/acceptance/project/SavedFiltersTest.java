package io.workscribe.standalone.acceptance.project;

import static io.workscribe.standalone.acceptance.client.Json.nested;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a saved view takes for a filter: what the list of tasks takes. */
@Contract({
    "POST /api/v1/organizations/{slug}/projects/{project_id}/views",
    "PATCH /api/v1/organizations/{slug}/projects/{project_id}/views/{view_id}"
})
class SavedFiltersTest {

    private static final String PLACE = "body/filter";

    private final Person owner = Server.get().register("Olga");
    private final Project project = owner.createsProject();
    private final String views = project.path() + "/views";

    private Answer keep(Object filter) {
        return owner.post(views, object("name", "A view", "filter", filter));
    }

    static Stream<JsonNode> good() {
        String gone = UUID.randomUUID().toString();
        return Stream.of(
                object(),
                object("status_id", gone, "sprint_id", List.of(gone, "none", "active"), "label_id", List.of()),
                object("assignee_id", List.of("me", "none", gone), "reporter_id", "me", "parent_task_id", gone),
                object("status_category", List.of("todo", "done"), "priority", "none", "type", List.of("bug", "story")),
                object("due", List.of("overdue", "week"), "timezone", "Europe/Berlin", "due_before", "2026-03-01"),
                object("due_after", "2026-01-01", "updated_after", "2026-03-01T09:00:00+01:00"),
                object("q", "\u00DCber \uD83D\uDE00", "search", "100%_", "type", null));
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatListsTakeIsKeptAsSent(JsonNode filter) {
        Answer kept = keep(filter).expect(201);

        assertThat(kept.at("/filter").toString()).isEqualTo(filter.toString());
        assertThat(owner.get(views).at("/views/0/filter").toString()).isEqualTo(filter.toString());
    }

    static Stream<Object> bad() {
        return Stream.of(
                "status_id=x",
                List.of(),
                1,
                true,
                object("status_id", "nonsense"),
                object("status_id", List.of("none")),
                object("assignee_id", List.of(UUID.randomUUID(), "you")),
                object("priority", "highest"),
                object("priority", "HIGH"),
                object("priority", "high,low"),
                object("type", 1),
                object("type", true),
                object("type", object("is", "bug")),
                object("type", List.of(List.of("bug"))),
                object("type", List.of((Object) object())),
                object("due_before", "tomorrow"),
                object("due_before", "2026-02-30"),
                object("updated_after", "2026-03-01T09:00:00"),
                object("timezone", "Mars/Olympus"),
                object("q", ""),
                object("q", " \u200B "),
                object("q", "x".repeat(201)),
                object("search", "x".repeat(201)),
                object("q", "\u0000"),
                object("nonsense", "x"),
                object("sort", "title"),
                object("limit", "10"),
                object("after", "x"),
                object("__proto__", "x"),
                object("type", nested(50)),
                object(
                        "status_id",
                        IntStream.range(0, 101).mapToObj(i -> UUID.randomUUID()).toList()),
                // Only the first value counts, the rest would be ballast.
                object("q", List.of("x", "y".repeat(24 * 1024))));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatListsDoNotTakeIsRefused(Object filter) {
        keep(filter).invalidAt(PLACE);

        assertThat(owner.get(views).at("/total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":[null]}", "{\"q\":\"\\ud800\"}", "{\"\\u0000\":\"x\"}", "null"})
    void soIsWhatNoTextHolds(String filter) {
        String sent = "{\"name\":\"A view\",\"filter\":" + filter + "}";
        Answer answer = owner.send("POST", views, sent);

        if (filter.equals("null")) {
            assertThat(answer.expect(201).at("/filter")).isEqualTo(object());
        } else {
            answer.invalidAt(PLACE);
        }
    }

    @Test
    void asManyValuesAsListsTakeHaveRoom() {
        List<UUID> ids =
                IntStream.range(0, 100).mapToObj(i -> UUID.randomUUID()).toList();

        keep(object("status_id", ids, "assignee_id", ids, "reporter_id", ids, "label_id", ids, "sprint_id", ids))
                .expect(201);
    }

    @Test
    void aChangeIsCheckedLikeWhatIsNew() {
        String view = views + "/" + keep(object("type", "bug")).id();

        owner.patch(view, object("filter", object("type", "feature"))).invalidAt(PLACE);
        owner.patch(view, object("filter", List.of())).invalid("body/filter dict_type");
        owner.patch(view, object("layout", object("a", "x".repeat(3000)))).invalid("body/layout value_error");

        assertThat(owner.get(views).at("/views/0/filter")).isEqualTo(object("type", "bug"));
    }
}
