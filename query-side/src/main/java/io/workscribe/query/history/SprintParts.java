package io.workscribe.query.history;

import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.sprint.SprintStatus;
import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.event.SprintCreated;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintEvent;
import io.workscribe.api.sprint.event.SprintGoalChanged;
import io.workscribe.api.sprint.event.SprintRenamed;
import io.workscribe.api.sprint.event.SprintRestored;
import io.workscribe.api.sprint.event.SprintScheduled;
import io.workscribe.api.sprint.event.SprintStarted;
import java.util.Map;
import java.util.Objects;

/** Sprints. What becomes of their tasks is told by these. */
final class SprintParts {

    private SprintParts() {}

    static void addTo(EventParts parts) {
        parts.on(SprintCreated.class, SprintParts::created)
                .on(SprintRenamed.class, SprintParts::renamed)
                .on(
                        SprintGoalChanged.class,
                        (event, telling) -> updated(
                                event, new FieldValues().field("goal", event.previousGoal(), event.goal()), telling))
                .on(SprintScheduled.class, (event, telling) -> updated(event, dates(event), telling))
                .on(
                        SprintStarted.class,
                        (event, telling) -> updated(event, status(SprintStatus.PLANNED, SprintStatus.ACTIVE), telling))
                .on(
                        SprintCompleted.class,
                        (event, telling) ->
                                updated(event, status(SprintStatus.ACTIVE, SprintStatus.COMPLETED), telling))
                .on(
                        SprintDeleted.class,
                        (event, telling) -> sprint(event, ChangeAction.DELETED, new FieldValues(), telling))
                .on(
                        SprintRestored.class,
                        (event, telling) -> sprint(event, ChangeAction.RESTORED, new FieldValues(), telling));
    }

    private static void created(SprintCreated event, Telling telling) {
        telling.remember(event.sprintId().value(), event.name(), Map.of());
        FieldValues fields = new FieldValues()
                .begin("name", event.name())
                .begin("goal", event.goal())
                .begin("status", SprintStatus.PLANNED.wire())
                .begin("start_date", event.startDate())
                .begin("end_date", event.endDate());
        sprint(event, ChangeAction.CREATED, fields, telling);
    }

    private static void renamed(SprintRenamed event, Telling telling) {
        telling.remember(event.sprintId().value(), event.name(), Map.of());
        updated(event, new FieldValues().field("name", event.previousName(), event.name()), telling);
    }

    private static FieldValues dates(SprintScheduled event) {
        FieldValues fields = new FieldValues();
        if (!Objects.equals(event.startDate(), event.previousStartDate())) {
            fields.field("start_date", event.previousStartDate(), event.startDate());
        }
        if (!Objects.equals(event.endDate(), event.previousEndDate())) {
            fields.field("end_date", event.previousEndDate(), event.endDate());
        }
        return fields;
    }

    private static FieldValues status(SprintStatus from, SprintStatus to) {
        return new FieldValues().field("status", from.wire(), to.wire());
    }

    private static void updated(SprintEvent event, FieldValues fields, Telling telling) {
        sprint(event, ChangeAction.UPDATED, fields, telling);
    }

    private static void sprint(SprintEvent event, ChangeAction action, FieldValues fields, Telling telling) {
        telling.part(
                ChangedResource.SPRINT,
                event.sprintId().value(),
                action,
                fields,
                event.projectId().value());
    }
}
