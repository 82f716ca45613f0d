package io.workscribe.query.task;

import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserSummary;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.query.LabelSummary;
import io.workscribe.api.project.query.StatusSummary;
import io.workscribe.api.task.query.TaskPage;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.query.row.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of one page while it is read; people, statuses and labels that come again and again are read once. */
final class ListedTasks {

    /** A row of its own and what it is shown with. */
    private record Shown(
            int place,
            ListedTask task,
            StatusSummary status,
            @Nullable UserSummary assignee,
            UserSummary reporter,
            long position) {}

    private final KnownRows known;
    private final List<Shown> rows = new ArrayList<>();
    private final Map<UserId, UserSummary> people = new HashMap<>();
    private final Map<StatusId, StatusSummary> statuses = new HashMap<>();
    private final Map<String, List<LabelSummary>> labelLists = new HashMap<>();
    private final Map<LabelId, LabelSummary> labels = new LinkedHashMap<>();
    private final Map<LabelId, Integer> labelPlaces = new HashMap<>();
    private boolean visible;
    private long total;
    private long found;

    ListedTasks(KnownRows known) {
        this.known = known;
    }

    boolean visible() {
        return visible;
    }

    void add(Row row) throws SQLException {
        if (rows.isEmpty()) {
            visible = row.flag("visible");
            total = row.number("total");
            found = row.number("found");
        }
        int place = row.integer("row_place");
        if (place == 0) {
            return;
        }
        if (place == 1) {
            readLabels(row);
        }
        ListedTask task = known.row(row);
        UserId assignee = task.own().assigneeId();
        rows.add(new Shown(
                place,
                task,
                status(task, row),
                assignee == null ? null : person(assignee, "assignee", row),
                person(task.own().reporterId(), "reporter", row),
                row.number("position")));
    }

    long total() {
        return total;
    }

    /** The task behind which there are more; null when there are none. */
    @Nullable
    TaskSummary lastBeforeMore() {
        return rows.isEmpty() || rows.size() >= found
                ? null
                : ordered().get(rows.size() - 1).task().own();
    }

    List<TaskSummary> tasks() {
        return ordered().stream()
                .map(row -> row.task()
                        .with(row.status(), row.assignee(), row.reporter(), row.position(), labelsOf(row.task())))
                .toList();
    }

    /** @param page without its tasks */
    byte[] json(TaskJson writer, TaskPage page) {
        // By identity: what is the same was read once, and comparing it costs more than writing it.
        Map<Object, byte[]> written = new IdentityHashMap<>();
        List<TaskJson.Spliced> spliced = new ArrayList<>(rows.size());
        for (Shown row : ordered()) {
            spliced.add(new TaskJson.Spliced(
                    row.task().json(writer),
                    written.computeIfAbsent(row.status(), writer::write),
                    row.assignee() == null ? writer.nothing() : written.computeIfAbsent(row.assignee(), writer::write),
                    written.computeIfAbsent(row.reporter(), writer::write),
                    row.position(),
                    written.computeIfAbsent(labelsOf(row.task()), writer::write)));
        }
        return writer.page(spliced, page);
    }

    private List<Shown> ordered() {
        rows.sort(Comparator.comparingInt(Shown::place));
        return rows;
    }

    /** Without a name while the statuses of a new project are not there yet. */
    private StatusSummary status(ListedTask task, Row row) throws SQLException {
        StatusId id = task.own().statusId();
        StatusSummary status = statuses.get(id);
        if (status != null) {
            return status;
        }
        String name = row.textOrNull("status_name");
        if (name == null) {
            return new StatusSummary(id, "", task.category(), null, 0);
        }
        status = new StatusSummary(
                id,
                name,
                StatusCategory.ofWire(row.text("status_shown_category")),
                row.textOrNull("status_color"),
                row.integer("status_position"));
        statuses.put(id, status);
        return status;
    }

    private UserSummary person(UserId id, String role, Row row) throws SQLException {
        UserSummary person = people.get(id);
        if (person == null) {
            person = row.person(role);
            people.put(id, person);
        }
        return person;
    }

    private List<LabelSummary> labelsOf(ListedTask task) {
        return labelLists.computeIfAbsent(task.labelIds(), same -> labelsAmong(task.labels()));
    }

    private List<LabelSummary> labelsAmong(List<LabelId> ids) {
        return ids.stream()
                .filter(labelPlaces::containsKey)
                .sorted(Comparator.comparing(labelPlaces::get))
                .map(labels::get)
                .toList();
    }

    private void readLabels(Row row) throws SQLException {
        Object[] ids = row.array("all_label_ids");
        Object[] names = row.array("all_label_names");
        Object[] colors = row.array("all_label_colors");
        for (int i = 0; i < ids.length; i++) {
            LabelId id = new LabelId((UUID) ids[i]);
            labels.put(id, new LabelSummary(id, (String) names[i], (String) colors[i]));
            labelPlaces.put(id, i);
        }
    }
}
