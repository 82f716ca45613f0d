package io.workscribe.api;

import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.CREATED_AT;
import static io.workscribe.api.SampleIds.DUE_DATE;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.OTHER_SPRINT;
import static io.workscribe.api.SampleIds.PROJECT;
import static io.workscribe.api.SampleIds.SPRINT;
import static io.workscribe.api.SampleIds.TASK;
import static io.workscribe.api.SampleIds.UPDATED_AT;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Cursor;
import io.workscribe.api.sprint.IncompleteAction;
import io.workscribe.api.sprint.SprintStatus;
import io.workscribe.api.sprint.command.CompleteSprint;
import io.workscribe.api.sprint.command.CreateSprint;
import io.workscribe.api.sprint.command.DeleteSprint;
import io.workscribe.api.sprint.command.EditSprint;
import io.workscribe.api.sprint.command.PlanTaskInSprint;
import io.workscribe.api.sprint.command.RestoreSprint;
import io.workscribe.api.sprint.command.ReturnTaskToBacklog;
import io.workscribe.api.sprint.command.StartSprint;
import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.event.SprintCreated;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintGoalChanged;
import io.workscribe.api.sprint.event.SprintRenamed;
import io.workscribe.api.sprint.event.SprintRestored;
import io.workscribe.api.sprint.event.SprintScheduled;
import io.workscribe.api.sprint.event.SprintStarted;
import io.workscribe.api.sprint.query.ProjectSprints;
import io.workscribe.api.sprint.query.SprintById;
import io.workscribe.api.sprint.query.SprintList;
import io.workscribe.api.sprint.query.SprintView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

final class SprintSamples {

    private static final Cursor CURSOR = new Cursor(CREATED_AT, 3, SPRINT.value());

    private static final LocalDate START_DATE = LocalDate.of(2026, 3, 17);

    private static final SprintView SPRINT_VIEW = new SprintView(
            SPRINT,
            ORGANIZATION,
            PROJECT,
            "Sprint 4",
            null,
            SprintStatus.ACTIVE,
            START_DATE,
            DUE_DATE,
            CREATED_AT,
            UPDATED_AT,
            5,
            2,
            3,
            75);

    private SprintSamples() {}

    static List<Record> all() {
        return Stream.of(events(), commands(), queries(), views())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Record> events() {
        return List.of(
                new SprintCreated(SPRINT, ORGANIZATION, PROJECT, "Sprint 4", "The mill turns", START_DATE, DUE_DATE),
                new SprintRenamed(SPRINT, ORGANIZATION, PROJECT, "Sprint 5", "Sprint 4"),
                new SprintGoalChanged(SPRINT, ORGANIZATION, PROJECT, "The mill prints", null),
                new SprintScheduled(SPRINT, ORGANIZATION, PROJECT, START_DATE, DUE_DATE, null, null),
                new SprintStarted(SPRINT, ORGANIZATION, PROJECT),
                new SprintCompleted(SPRINT, ORGANIZATION, PROJECT, OTHER_SPRINT, List.of(TASK)),
                new SprintDeleted(SPRINT, ORGANIZATION, PROJECT, List.of(TASK)),
                new SprintRestored(SPRINT, ORGANIZATION, PROJECT));
    }

    private static List<Record> commands() {
        return List.of(
                new CreateSprint(SPRINT, ORGANIZATION, PROJECT, "Sprint 4", null, START_DATE, DUE_DATE),
                new EditSprint(SPRINT, new Change<>("Sprint 5"), null, null, new Change<>(DUE_DATE)),
                new StartSprint(SPRINT),
                new CompleteSprint(SPRINT, IncompleteAction.SPRINT, OTHER_SPRINT),
                new DeleteSprint(SPRINT),
                new RestoreSprint(SPRINT),
                new PlanTaskInSprint(SPRINT, TASK),
                new ReturnTaskToBacklog(SPRINT, TASK));
    }

    private static List<Record> queries() {
        return List.of(new ProjectSprints(ORGANIZATION, PROJECT, ADA, CURSOR), new SprintById(SPRINT, ADA));
    }

    private static List<Record> views() {
        return List.of(SPRINT_VIEW, new SprintList(List.of(SPRINT_VIEW), 1, CURSOR.text()));
    }
}
