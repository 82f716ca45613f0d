package io.workscribe.command.task;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.lookup.PageLookup;
import io.workscribe.command.lookup.PageLookup.PageEntry;
import io.workscribe.command.lookup.ProjectLookup;
import io.workscribe.command.lookup.ProjectLookup.ProjectEntry;
import io.workscribe.command.planning.SprintStates;
import io.workscribe.command.planning.SprintStates.SprintEntry;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must hold of people, projects, pages and other tasks before a task may refer to them. */
@Component
class TaskRules {

    private final MembershipLookup members;
    private final ProjectLookup projects;
    private final PageLookup pages;
    private final TaskRegister register;
    private final SprintStates sprints;

    TaskRules(
            MembershipLookup members,
            ProjectLookup projects,
            PageLookup pages,
            TaskRegister register,
            SprintStates sprints) {
        this.members = members;
        this.projects = projects;
        this.pages = pages;
        this.register = register;
        this.sprints = sprints;
    }

    /** The actor's role in the organization of a task that exists. */
    Role requireAccess(OrganizationId organizationId, Actor actor) {
        return members.role(organizationId, actor.userId()).orElseThrow(TaskRules::forbidden);
    }

    /** The project in which the actor may create tasks. */
    ProjectEntry requireProject(OrganizationId organizationId, ProjectId projectId, Actor actor) {
        members.requireMember(organizationId, actor);
        return projects.project(projectId)
                .filter(project -> project.organizationId().equals(organizationId))
                .orElseThrow(() -> Rejected.notFound(ErrorCode.PROJECT_NOT_FOUND, "There is no such project."));
    }

    StatusCategory requireStatus(ProjectId projectId, StatusId statusId) {
        return projects.category(projectId, statusId)
                .orElseThrow(() -> Rejected.notFound(ErrorCode.STATUS_NOT_FOUND, "The project has no such status."));
    }

    void requireAssignable(OrganizationId organizationId, UserId userId) {
        if (!members.isMember(organizationId, userId)) {
            throw Rejected.invalid(
                    ErrorCode.USER_NOT_IN_ORG, "Tasks can be assigned to members of the organization only.");
        }
    }

    /** The labels, each once. */
    List<LabelId> requireLabels(ProjectId projectId, List<LabelId> labelIds) {
        Set<LabelId> wanted = new LinkedHashSet<>(labelIds);
        if (!projects.labelsAmong(projectId, wanted).containsAll(wanted)) {
            throw Rejected.invalid(ErrorCode.LABEL_NOT_FOUND, "The project has no such label.");
        }
        return List.copyOf(wanted);
    }

    /** Those of the labels that were not deleted since. */
    List<LabelId> remaining(ProjectId projectId, Collection<LabelId> labelIds) {
        Set<LabelId> known = projects.labelsAmong(projectId, labelIds);
        return labelIds.stream().filter(known::contains).toList();
    }

    /** Holds to the end of the transaction only under the lock of the project. */
    void requireParent(ProjectId projectId, TaskId taskId, TaskId parentTaskId) {
        if (parentTaskId.equals(taskId)) {
            throw Rejected.invalid(ErrorCode.INVALID_PARENT, "A task cannot be its own parent.");
        }
        if (!register.projectOf(parentTaskId).filter(projectId::equals).isPresent()) {
            throw Rejected.notFound(ErrorCode.TASK_NOT_FOUND, "The project has no such parent task.");
        }
        if (register.isWithin(parentTaskId, taskId)) {
            throw Rejected.invalid(ErrorCode.INVALID_PARENT, "A task cannot be below one of its own subtasks.");
        }
    }

    /** The sprint must take tasks. Holds to the end of the transaction only under the lock of the project. */
    void requireSprint(ProjectId projectId, SprintId sprintId) {
        if (sprints.require(projectId, sprintId).isCompleted()) {
            throw SprintStates.completedSprint();
        }
    }

    /** The sprint must let tasks go; likewise under the lock of the project. */
    void requireLeavable(SprintId sprintId) {
        if (sprints.sprint(sprintId).filter(SprintEntry::isCompleted).isPresent()) {
            throw SprintStates.completedSprint();
        }
    }

    /** A page that is not deleted. */
    PageEntry requirePage(OrganizationId organizationId, PageId pageId) {
        return pages.page(pageId)
                .filter(page -> page.organizationId().equals(organizationId) && !page.deleted())
                .orElseThrow(() -> Rejected.notFound(ErrorCode.PAGE_NOT_FOUND, "There is no such page."));
    }

    /** Those of the people who may be told about things in the organization. */
    Set<UserId> membersAmong(OrganizationId organizationId, Set<UserId> people) {
        return members.membersAmong(organizationId, people);
    }

    boolean hasLabel(ProjectId projectId, LabelId labelId) {
        return projects.labelsAmong(projectId, List.of(labelId)).contains(labelId);
    }

    static Rejected forbidden() {
        return Rejected.forbidden(ErrorCode.FORBIDDEN, "You may not do this.");
    }

    static Rejected unknownTask() {
        return Rejected.notFound(ErrorCode.TASK_NOT_FOUND, "There is no such task.");
    }
}
