package io.workscribe.command.sprint;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.lookup.ProjectLookup;
import io.workscribe.command.planning.SprintStates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of people, projects and dates for a sprint. */
@Component
class SprintRules {

    private final MembershipLookup members;
    private final ProjectLookup projects;

    SprintRules(MembershipLookup members, ProjectLookup projects) {
        this.members = members;
        this.projects = projects;
    }

    /** Whether the actor may create sprints in the project. */
    void requireProject(OrganizationId organizationId, ProjectId projectId, Actor actor) {
        members.requireRole(organizationId, actor, Role.OWNER, Role.ADMIN);
        projects.project(projectId)
                .filter(project -> project.organizationId().equals(organizationId))
                .orElseThrow(() -> Rejected.notFound(ErrorCode.PROJECT_NOT_FOUND, "There is no such project."));
    }

    /** The actor's role in the organization of a sprint; outside of it nobody learns that the sprint exists. */
    Role requireAccess(OrganizationId organizationId, Actor actor) {
        return members.role(organizationId, actor.userId()).orElseThrow(SprintStates::unknownSprint);
    }

    static void requireOrder(@Nullable LocalDate startDate, @Nullable LocalDate endDate) {
        if (!inOrder(startDate, endDate)) {
            throw Rejected.invalid(ErrorCode.INVALID_DATES, "A sprint cannot end before it starts.");
        }
    }

    /** Each date may be null. */
    static boolean inOrder(@Nullable LocalDate startDate, @Nullable LocalDate endDate) {
        return startDate == null || endDate == null || !endDate.isBefore(startDate);
    }
}
