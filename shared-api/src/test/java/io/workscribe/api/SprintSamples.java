package io.workscribe.api;

import static io.workscribe.api.SampleIds.DUE_DATE;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.OTHER_SPRINT;
import static io.workscribe.api.SampleIds.PROJECT;
import static io.workscribe.api.SampleIds.SPRINT;

import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.event.SprintCreated;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintGoalChanged;
import io.workscribe.api.sprint.event.SprintRenamed;
import io.workscribe.api.sprint.event.SprintScheduled;
import io.workscribe.api.sprint.event.SprintStarted;
import java.time.LocalDate;
import java.util.List;

final class SprintSamples {

    private static final LocalDate START_DATE = LocalDate.of(2026, 3, 17);

    private SprintSamples() {}

    static List<Record> all() {
        return events();
    }

    private static List<Record> events() {
        return List.of(
                new SprintCreated(SPRINT, ORGANIZATION, PROJECT, "Sprint 4", "The mill turns", START_DATE, DUE_DATE),
                new SprintRenamed(SPRINT, ORGANIZATION, PROJECT, "Sprint 5", "Sprint 4"),
                new SprintGoalChanged(SPRINT, ORGANIZATION, PROJECT, "The mill prints", null),
                new SprintScheduled(SPRINT, ORGANIZATION, PROJECT, START_DATE, DUE_DATE, null, null),
                new SprintStarted(SPRINT, ORGANIZATION, PROJECT),
                new SprintCompleted(SPRINT, ORGANIZATION, PROJECT, OTHER_SPRINT),
                new SprintDeleted(SPRINT, ORGANIZATION, PROJECT));
    }
}
