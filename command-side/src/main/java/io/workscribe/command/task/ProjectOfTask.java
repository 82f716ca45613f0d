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
import org.springframework.stereotype.Component;

/** A task belongs to a project of its organization and has one of that project's statuses. */
@Component
class ProjectOfTask {

    private final MembershipLookup members;
    private final ProjectLookup projects;

    ProjectOfTask(MembershipLookup members, ProjectLookup projects) {
        this.members = members;
        this.projects = projects;
    }

    /** The project in which the actor may create tasks. */
    ProjectEntry require(OrganizationId organizationId, ProjectId projectId, Actor actor) {
        members.requireMember(organizationId, actor);
        return projects.project(projectId)
                .filter(project -> project.organizationId().equals(organizationId))
                .orElseThrow(() -> Rejected.notFound(ErrorCode.PROJECT_NOT_FOUND, "There is no such project."));
    }

    StatusCategory requireStatus(ProjectId projectId, StatusId statusId) {
        return projects.category(projectId, statusId)
                .orElseThrow(() -> Rejected.notFound(ErrorCode.STATUS_NOT_FOUND, "The project has no such status."));
    }
}
