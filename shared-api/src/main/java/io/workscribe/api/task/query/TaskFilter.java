package io.workscribe.api.task.query;

import io.workscribe.api.common.AnyOf;
import io.workscribe.api.common.Chosen;
import io.workscribe.api.common.ListParameters;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.DueWindow;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows; every criterion that is given must hold, and of its values one.
 *
 * @param activeSprint one of the values of sprints: whichever is active
 * @param search a part of the title, taken literally, without regard to case
 * @param phrase what search finds tasks by
 */
public record TaskFilter(
        List<StatusId> statuses,
        List<StatusCategory> statusCategories,
        AnyOf<UserId> assignees,
        List<UserId> reporters,
        List<Priority> priorities,
        List<TaskType> types,
        AnyOf<SprintId> sprints,
        boolean activeSprint,
        AnyOf<LabelId> labels,
        @Nullable TaskId parentTaskId,
        DueFilter due,
        @Nullable Instant updatedAfter,
        @Nullable String search,
        @Nullable String phrase,
        boolean backlogOnly,
        boolean withoutSubtasks) {

    public static final TaskFilter EVERYTHING = new TaskFilter(
            List.of(),
            List.of(),
            AnyOf.anything(),
            List.of(),
            List.of(),
            List.of(),
            AnyOf.anything(),
            false,
            AnyOf.anything(),
            null,
            new DueFilter(null, null, List.of(), ZoneOffset.UTC),
            null,
            null,
            null,
            false,
            false);

    private static final int LONGEST_TEXT = 200;

    private static final String NONE = "none";
    private static final String ME = "me";
    private static final String ACTIVE = "active";

    /** @param me whom the word means */
    public static TaskFilter of(ListParameters given, UserId me) {
        return of(
                given,
                me,
                given.ids("assignee_id", UserId::new, NONE, ME),
                given.ids("sprint_id", SprintId::new, NONE, ACTIVE));
    }

    /** For lists of one assignee: nobody else can be asked for. */
    public static TaskFilter ofOwn(ListParameters given, UserId me) {
        return of(given, me, Chosen.nothing(), given.ids("sprint_id", SprintId::new, NONE, ACTIVE));
    }

    /** For lists of what is in no sprint: none can be asked for. */
    public static TaskFilter ofBacklog(ListParameters given, UserId me) {
        return of(given, me, given.ids("assignee_id", UserId::new, NONE, ME), Chosen.nothing())
                .ofBacklog();
    }

    private static TaskFilter of(ListParameters given, UserId me, Chosen<UserId> assignees, Chosen<SprintId> sprints) {
        Chosen<UserId> reporters = given.ids("reporter_id", UserId::new, ME);
        Chosen<LabelId> labels = given.ids("label_id", LabelId::new, NONE);
        String search = given.text("search", 0, LONGEST_TEXT);
        return new TaskFilter(
                given.ids("status_id", StatusId::new).values(),
                given.choices("status_category", StatusCategory.class),
                new AnyOf<>(people(assignees, me), assignees.has(NONE)),
                people(reporters, me),
                given.choices("priority", Priority.class),
                given.choices("type", TaskType.class),
                new AnyOf<>(sprints.values(), sprints.has(NONE)),
                sprints.has(ACTIVE),
                new AnyOf<>(labels.values(), labels.has(NONE)),
                given.id("parent_task_id", TaskId::new),
                due(given),
                given.instant("updated_after"),
                search == null || search.isEmpty() ? null : search,
                given.phrase("q", LONGEST_TEXT),
                false,
                false);
    }

    private static List<UserId> people(Chosen<UserId> chosen, UserId me) {
        List<UserId> people = new ArrayList<>(chosen.values());
        if (chosen.has(ME) && !people.contains(me)) {
            people.add(me);
        }
        people.sort((one, other) -> one.toString().compareTo(other.toString()));
        return List.copyOf(people);
    }

    private static DueFilter due(ListParameters given) {
        ZoneId timezone = given.zone("timezone");
        List<DueWindow> windows = given.choices("due", DueWindow.class);
        return new DueFilter(
                given.date("due_before"),
                given.date("due_after"),
                windows,
                timezone == null || windows.isEmpty() ? ZoneOffset.UTC : timezone);
    }

    public TaskFilter inStatus(StatusId status) {
        return with(List.of(status), sprints, activeSprint, backlogOnly, withoutSubtasks);
    }

    /** Of what is in no sprint. */
    public TaskFilter ofBacklog() {
        return with(statuses, AnyOf.anything(), false, true, withoutSubtasks);
    }

    public TaskFilter withSubtasks(boolean shown) {
        return with(statuses, sprints, activeSprint, backlogOnly, !shown);
    }

    private TaskFilter with(
            List<StatusId> wantedStatuses,
            AnyOf<SprintId> wantedSprints,
            boolean inActiveSprint,
            boolean inBacklog,
            boolean subtasksHidden) {
        return new TaskFilter(
                wantedStatuses,
                statusCategories,
                assignees,
                reporters,
                priorities,
                types,
                wantedSprints,
                inActiveSprint,
                labels,
                parentTaskId,
                due,
                updatedAfter,
                search,
                phrase,
                inBacklog,
                subtasksHidden);
    }
}
