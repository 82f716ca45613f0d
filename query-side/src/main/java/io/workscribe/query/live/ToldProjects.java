package io.workscribe.query.live;

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
import io.workscribe.api.project.event.ProjectUnarchived;
import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.event.SprintCreated;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintEvent;
import io.workscribe.api.sprint.event.SprintGoalChanged;
import io.workscribe.api.sprint.event.SprintRenamed;
import io.workscribe.api.sprint.event.SprintRestored;
import io.workscribe.api.sprint.event.SprintScheduled;
import io.workscribe.api.sprint.event.SprintStarted;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Projects, told to their organization and to who looks at the project; labels and sprints, to the latter. */
@Component
class ToldProjects implements ToldEvents {

    private static final String PROJECT = "project";
    private static final String LABEL = "label";
    private static final String SPRINT = "sprint";

    private final ToldLookups lookups;

    ToldProjects(ToldLookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public boolean knows(Object event) {
        return event instanceof ProjectEvent || event instanceof SprintEvent;
    }

    @Override
    public void tell(Happened happened, Drafts drafts) {
        Object event = happened.event();
        if (event instanceof SprintEvent ofSprint) {
            sprint(ofSprint, happened, drafts);
        } else if (event instanceof LabelCreated created) {
            drafts.add(ofProject(created, LABEL, created.labelId().value(), Action.CREATED, List.of(), happened));
        } else if (event instanceof LabelDeleted deleted) {
            drafts.add(ofProject(deleted, LABEL, deleted.labelId().value(), Action.DELETED, List.of(), happened));
        } else if (event instanceof LabelRestored restored) {
            drafts.add(ofProject(restored, LABEL, restored.labelId().value(), Action.RESTORED, List.of(), happened));
            lookups.tasksWith(restored.labelId().value())
                    .forEach(task ->
                            drafts.add(ofProject(restored, "task", task, Action.UPDATED, List.of("labels"), happened)
                                    .ifStillThere()));
        } else if (event instanceof ProjectCreated created) {
            drafts.add(ofOrganization(created, Action.CREATED, List.of(), happened));
        } else if (event instanceof ProjectRenamed renamed) {
            project(renamed, "name", happened, drafts);
        } else if (event instanceof ProjectDescribed described) {
            project(described, "description", happened, drafts);
        } else if (event instanceof ProjectArchived archived) {
            project(archived, "is_archived", happened, drafts);
        } else if (event instanceof ProjectMarkedAsSample marked) {
            project(marked, "is_sample", happened, drafts);
        } else if (event instanceof ProjectDeleted deleted) {
            drafts.add(ofOrganization(deleted, Action.DELETED, List.of(), happened));
            drafts.add(ofProject(deleted, PROJECT, deleted.projectId().value(), Action.DELETED, List.of(), happened));
        } else if (event instanceof ProjectUnarchived unarchived) {
            project(unarchived, "is_archived", happened, drafts);
        }
    }

    private static void sprint(SprintEvent event, Happened happened, Drafts drafts) {
        Action action = Action.UPDATED;
        List<String> fields = List.of();
        if (event instanceof SprintCreated) {
            action = Action.CREATED;
        } else if (event instanceof SprintDeleted) {
            action = Action.DELETED;
        } else if (event instanceof SprintRestored) {
            action = Action.RESTORED;
        } else if (event instanceof SprintRenamed) {
            fields = List.of("name");
        } else if (event instanceof SprintGoalChanged) {
            fields = List.of("goal");
        } else if (event instanceof SprintScheduled scheduled) {
            fields = datesOf(scheduled);
        } else if (event instanceof SprintStarted || event instanceof SprintCompleted) {
            fields = List.of("status");
        }
        drafts.add(Draft.of(
                Topic.project(event.projectId().value()),
                event.organizationId().value(),
                SPRINT,
                event.sprintId().value(),
                action,
                fields,
                happened));
    }

    private static List<String> datesOf(SprintScheduled scheduled) {
        if (Objects.equals(scheduled.startDate(), scheduled.previousStartDate())) {
            return List.of("end_date");
        }
        return Objects.equals(scheduled.endDate(), scheduled.previousEndDate())
                ? List.of("start_date")
                : List.of("start_date", "end_date");
    }

    private static void project(ProjectEvent event, String field, Happened happened, Drafts drafts) {
        drafts.add(ofOrganization(event, Action.UPDATED, List.of(field), happened));
        drafts.add(ofProject(event, PROJECT, event.projectId().value(), Action.UPDATED, List.of(field), happened));
    }

    private static Draft ofOrganization(ProjectEvent event, Action action, List<String> fields, Happened happened) {
        UUID organization = event.organizationId().value();
        return Draft.of(
                Topic.organization(organization),
                organization,
                PROJECT,
                event.projectId().value(),
                action,
                fields,
                happened);
    }

    private static Draft ofProject(
            ProjectEvent event, String resource, UUID id, Action action, List<String> fields, Happened happened) {
        return Draft.of(
                Topic.project(event.projectId().value()),
                event.organizationId().value(),
                resource,
                id,
                action,
                fields,
                happened);
    }
}
