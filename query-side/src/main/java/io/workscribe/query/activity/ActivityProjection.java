package io.workscribe.query.activity;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.LabelRestored;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.sprint.event.SprintCreated;
import io.workscribe.api.sprint.event.SprintRenamed;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.PageUnlinked;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.task.event.TaskDueDateChanged;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskRestored;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.query.activity.ActivityLog.Side;
import io.workscribe.query.document.Excerpt;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the activity log: one row for each event that people care about. A task's place in the order is not among them,
 * nor is what happens to a comment after it was added. The rows of a deleted task stay, but are shown nowhere.
 */
@ProcessingGroup("query.activity")
class ActivityProjection {

    private final ActivityLog log;
    private final LabelOrder labels;
    private final ActivityNames names;
    private final ActivityDescriptions descriptions;

    ActivityProjection(ActivityLog log, LabelOrder labels, ActivityNames names, ActivityDescriptions descriptions) {
        this.log = log;
        this.labels = labels;
        this.names = names;
        this.descriptions = descriptions;
    }

    @EventHandler
    void on(TaskCreated event, DomainEventMessage<?> message) {
        ObjectNode created = JsonNodeFactory.instance
                .objectNode()
                .put("title", event.title())
                .put("number", event.number());
        log.write(event, message, "TASK_CREATED", "task", event.taskId().value(), Side.NONE, Side.unnamed(created));
        if (event.description() != null) {
            descriptions.replace(event.taskId(), Excerpt.of(event.description()), message.getSequenceNumber());
        }
    }

    @EventHandler
    void on(CommentAdded event, DomainEventMessage<?> message) {
        ObjectNode added = JsonNodeFactory.instance
                .objectNode()
                .put("comment_id", event.commentId().toString());
        log.write(
                event, message, "COMMENT_ADDED", "comment", event.commentId().value(), Side.NONE, Side.unnamed(added));
    }

    @EventHandler
    void on(PageLinked event, DomainEventMessage<?> message) {
        ObjectNode linked = pageId(event.pageId()).put("page_title", event.pageTitle());
        Side to = new Side(linked, event.pageTitle());
        log.write(event, message, "DOC_LINKED", "page", event.pageId().value(), Side.NONE, to);
    }

    @EventHandler
    void on(PageUnlinked event, DomainEventMessage<?> message) {
        Side from = new Side(pageId(event.pageId()), names.of(event.pageId().value()));
        log.write(event, message, "DOC_UNLINKED", "page", event.pageId().value(), from, Side.NONE);
    }

    @EventHandler
    void on(TaskRenamed event, DomainEventMessage<?> message) {
        log.writeChange(event, message, "title", event.previousTitle(), event.title());
    }

    @EventHandler
    void on(TaskDescribed event, DomainEventMessage<?> message) {
        String after = Excerpt.of(event.description());
        String before = descriptions.replace(event.taskId(), after, message.getSequenceNumber());
        log.writeChange(event, message, "description_json", before, after);
    }

    @EventHandler
    void on(TaskStatusChanged event, DomainEventMessage<?> message) {
        log.writeChange(
                event,
                message,
                "status_id",
                event.previousStatusId(),
                names.of(event.previousStatusId().value()),
                event.statusId(),
                names.of(event.statusId().value()));
    }

    @EventHandler
    void on(TaskAssigned event, DomainEventMessage<?> message) {
        log.writeChange(event, message, "assignee_id", event.previousAssigneeId(), event.assigneeId());
    }

    @EventHandler
    void on(TaskUnassigned event, DomainEventMessage<?> message) {
        log.writeChange(event, message, "assignee_id", event.previousAssigneeId(), null);
    }

    @EventHandler
    void on(TaskPrioritized event, DomainEventMessage<?> message) {
        log.writeChange(
                event,
                message,
                "priority",
                event.previousPriority().wire(),
                event.priority().wire());
    }

    @EventHandler
    void on(TaskTypeChanged event, DomainEventMessage<?> message) {
        log.writeChange(
                event,
                message,
                "type",
                event.previousType().wire(),
                event.type().wire());
    }

    @EventHandler
    void on(TaskPlannedInSprint event, DomainEventMessage<?> message) {
        writePlan(event, message, event.previousSprintId(), event.sprintId());
    }

    @EventHandler
    void on(TaskReturnedToBacklog event, DomainEventMessage<?> message) {
        writePlan(event, message, event.previousSprintId(), null);
    }

    @EventHandler
    void on(TaskDueDateChanged event, DomainEventMessage<?> message) {
        log.writeChange(event, message, "due_date", event.previousDueDate(), event.dueDate());
    }

    @EventHandler
    void on(TaskParentChanged event, DomainEventMessage<?> message) {
        log.writeChange(event, message, "parent_task_id", event.previousParentTaskId(), event.parentTaskId());
    }

    @EventHandler
    void on(TaskLabelsChanged event, DomainEventMessage<?> message) {
        log.writeChange(
                event,
                message,
                "label_ids",
                labels.joined(event.previousLabelIds()),
                labels.names(event.previousLabelIds()),
                labels.joined(event.labelIds()),
                labels.names(event.labelIds()));
    }

    @EventHandler
    void on(TaskDeleted event, @SequenceNumber long version) {
        log.mark(event.taskId(), true, version);
    }

    @EventHandler
    void on(TaskRestored event, @SequenceNumber long version) {
        log.mark(event.taskId(), false, version);
    }

    @EventHandler
    void on(LabelCreated event, @SequenceNumber long version) {
        labels.add(event.labelId(), version);
        names.put(event.labelId().value(), event.name(), version);
    }

    @EventHandler
    void on(LabelRestored event, @SequenceNumber long version) {
        names.put(event.labelId().value(), event.name(), version);
    }

    @EventHandler
    void on(ProjectCreated event, @SequenceNumber long version) {
        event.statuses().forEach(status -> names.put(status.statusId().value(), status.name(), version));
    }

    @EventHandler
    void on(PageCreated event, @SequenceNumber long version) {
        names.put(event.pageId().value(), event.title(), version);
    }

    @EventHandler
    void on(PageEdited event, @SequenceNumber long version) {
        names.put(event.pageId().value(), event.title(), version);
    }

    @EventHandler
    void on(PageRestored event, @SequenceNumber long version) {
        names.put(event.pageId().value(), event.title(), version);
    }

    @EventHandler
    void on(SprintCreated event, @SequenceNumber long version) {
        names.put(event.sprintId().value(), event.name(), version);
    }

    @EventHandler
    void on(SprintRenamed event, @SequenceNumber long version) {
        names.put(event.sprintId().value(), event.name(), version);
    }

    private void writePlan(
            TaskEvent event, DomainEventMessage<?> message, @Nullable SprintId before, @Nullable SprintId after) {
        log.writeChange(event, message, "sprint_id", before, nameOf(before), after, nameOf(after));
    }

    private @Nullable String nameOf(@Nullable SprintId sprintId) {
        return sprintId == null ? null : names.of(sprintId.value());
    }

    private static ObjectNode pageId(PageId pageId) {
        return JsonNodeFactory.instance.objectNode().put("page_id", pageId.toString());
    }
}
