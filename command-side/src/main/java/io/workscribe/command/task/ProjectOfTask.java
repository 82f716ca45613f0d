package io.workscribe.command.task;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.lookup.ProjectLookup;
import io.workscribe.command.lookup.ProjectLookup.ProjectEntry;
import io.workscribe.command.reservation.ProjectCounters;
import org.springframework.stereotype.Component;

/** A task belongs to a project of its organization and has one of that project's statuses. */
@Component
class ProjectOfTask {

    private final ProjectLookup projects;
    private final ProjectCounters counters;

    ProjectOfTask(ProjectLookup projects, ProjectCounters counters) {
        this.projects = projects;
        this.counters = counters;
    }

    /** Where a new task comes to be. */
    record Place(ProjectEntry project, StatusCategory category) {}

    /** The project and status in which the actor may create a task. */
    Place require(OrganizationId organizationId, ProjectId projectId, StatusId statusId, Actor actor) {
        ProjectLookup.Admission found = projects.admission(organizationId, projectId, statusId, actor.userId());
        if (found.role() == null) {
            throw MembershipLookup.notAMember();
        }
        if (found.project() == null) {
            throw Rejected.notFound(ErrorCode.PROJECT_NOT_FOUND, "There is no such project.");
        }
        if (found.category() == null) {
            throw noSuchStatus();
        }
        return new Place(found.project(), found.category());
    }

    /** A project of which nothing is left takes nothing back; one that is archived does. */
    boolean isThere(ProjectId projectId) {
        return counters.lockIfOpen(projectId).isPresent();
    }

    StatusCategory requireStatus(ProjectId projectId, StatusId statusId) {
        return projects.category(projectId, statusId).orElseThrow(ProjectOfTask::noSuchStatus);
    }

    private static Rejected noSuchStatus() {
        return Rejected.notFound(ErrorCode.STATUS_NOT_FOUND, "The project has no such status.");
    }
}
