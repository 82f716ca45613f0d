package io.workscribe.query.history;

import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.LabelRestored;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.project.event.ProjectDeleted;
import io.workscribe.api.project.event.ProjectDescribed;
import io.workscribe.api.project.event.ProjectEvent;
import io.workscribe.api.project.event.ProjectMarkedAsSample;
import io.workscribe.api.project.event.ProjectRenamed;
import io.workscribe.api.project.event.ProjectStatus;
import io.workscribe.api.project.event.ProjectUnarchived;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Projects, with their statuses and labels. */
final class ProjectParts {

    private ProjectParts() {}

    static void addTo(EventParts parts) {
        parts.on(ProjectCreated.class, ProjectParts::created)
                .on(ProjectRenamed.class, ProjectParts::renamed)
                .on(
                        ProjectDescribed.class,
                        (event, telling) -> updated(
                                event, "description", event.previousDescription(), event.description(), telling))
                .on(ProjectArchived.class, (event, telling) -> updated(event, "is_archived", false, true, telling))
                .on(ProjectUnarchived.class, (event, telling) -> updated(event, "is_archived", true, false, telling))
                .on(ProjectMarkedAsSample.class, (event, telling) -> updated(event, "is_sample", false, true, telling))
                .on(
                        ProjectDeleted.class,
                        (event, telling) -> project(event, ChangeAction.DELETED, new FieldValues(), telling))
                .on(LabelCreated.class, ProjectParts::labelCreated)
                .on(LabelDeleted.class, ProjectParts::labelDeleted)
                .on(LabelRestored.class, ProjectParts::labelRestored);
    }

    private static void created(ProjectCreated event, Telling telling) {
        telling.remember(event.projectId().value(), event.name(), Map.of());
        FieldValues fields = new FieldValues()
                .begin("name", event.name())
                .begin("key", event.key())
                .begin("description", event.description())
                .begin("type", event.type().wire());
        project(event, ChangeAction.CREATED, fields, telling);
        event.statuses().forEach(status -> statusCreated(event, status, telling));
    }

    private static void statusCreated(ProjectCreated event, ProjectStatus status, Telling telling) {
        telling.remember(status.statusId().value(), status.name(), Map.of());
        FieldValues fields = new FieldValues()
                .begin("name", status.name())
                .begin("category", status.category().wire())
                .begin("color", status.color());
        telling.part(
                ChangedResource.STATUS,
                status.statusId().value(),
                ChangeAction.CREATED,
                fields,
                event.projectId().value());
    }

    private static void renamed(ProjectRenamed event, Telling telling) {
        telling.remember(event.projectId().value(), event.name(), Map.of());
        updated(event, "name", event.previousName(), event.name(), telling);
    }

    private static void updated(
            ProjectEvent event, String field, @Nullable Object from, @Nullable Object to, Telling telling) {
        project(event, ChangeAction.UPDATED, new FieldValues().field(field, from, to), telling);
    }

    private static void project(ProjectEvent event, ChangeAction action, FieldValues fields, Telling telling) {
        telling.part(ChangedResource.PROJECT, event.projectId().value(), action, fields);
    }

    private static void labelCreated(LabelCreated event, Telling telling) {
        telling.remember(event.labelId().value(), event.name(), Map.of());
        telling.part(
                ChangedResource.LABEL,
                event.labelId().value(),
                ChangeAction.CREATED,
                new FieldValues().begin("name", event.name()).begin("color", event.color()),
                event.projectId().value());
    }

    /** It counts for the tasks that lost it. */
    private static void labelDeleted(LabelDeleted event, Telling telling) {
        List<UUID> tasks = event.taskIds() == null
                ? List.of()
                : event.taskIds().stream().map(task -> task.value()).toList();
        UUID[] scopes = Stream.concat(Stream.of(event.projectId().value()), tasks.stream())
                .toArray(UUID[]::new);
        telling.part(
                ChangedResource.LABEL,
                event.labelId().value(),
                event.name(),
                ChangeAction.DELETED,
                new FieldValues(),
                scopes);
    }

    /** Under another name, where that was taken. */
    private static void labelRestored(LabelRestored event, Telling telling) {
        String former = telling.labelOf(event.labelId().value());
        FieldValues fields = new FieldValues();
        if (!event.name().equals(former)) {
            fields.field("name", former, event.name());
        }
        telling.remember(event.labelId().value(), event.name(), Map.of());
        telling.part(
                ChangedResource.LABEL,
                event.labelId().value(),
                ChangeAction.RESTORED,
                fields,
                event.projectId().value());
    }
}
