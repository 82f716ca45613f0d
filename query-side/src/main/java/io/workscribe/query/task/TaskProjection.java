package io.workscribe.query.task;

import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.LabelRestored;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.CommentRestored;
import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.PageUnlinked;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.task.event.TaskDueDateChanged;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskRestored;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import io.workscribe.platform.messaging.Position;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;

/** Keeps the rows behind every list and detail of tasks. */
@ProcessingGroup("query.tasks")
class TaskProjection {

    private final TaskTable tasks;

    TaskProjection(TaskTable tasks) {
        this.tasks = tasks;
    }

    @EventHandler
    void on(TaskCreated event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.add(event, at, version, position);
    }

    @EventHandler
    void on(TaskRenamed event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.rename(event.taskId(), event.title(), at, version, position);
    }

    @EventHandler
    void on(TaskDescribed event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.describe(event.taskId(), event.description(), at, version, position);
    }

    @EventHandler
    void on(TaskStatusChanged event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.putInStatus(event.taskId(), event.statusId(), event.statusCategory(), at, version, position);
    }

    @EventHandler
    void on(TaskRanked event, @SequenceNumber long version, @Position long position) {
        tasks.rank(event.taskId(), event.rank(), version, position);
    }

    @EventHandler
    void on(TaskAssigned event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.assign(event.taskId(), event.assigneeId(), at, version, position);
    }

    @EventHandler
    void on(TaskUnassigned event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.assign(event.taskId(), null, at, version, position);
    }

    @EventHandler
    void on(TaskPrioritized event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.set(event.taskId(), "priority", event.priority().wire(), at, version, position);
    }

    @EventHandler
    void on(TaskTypeChanged event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.set(event.taskId(), "type", event.type().wire(), at, version, position);
    }

    @EventHandler
    void on(TaskParentChanged event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.nest(event.taskId(), event.parentTaskId(), at, version, position);
    }

    @EventHandler
    void on(TaskPlannedInSprint event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.plan(event.taskId(), event.sprintId(), at, version, position);
    }

    @EventHandler
    void on(TaskReturnedToBacklog event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.plan(event.taskId(), null, at, version, position);
    }

    @EventHandler
    void on(TaskDueDateChanged event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.set(event.taskId(), "due_date", event.dueDate(), at, version, position);
    }

    @EventHandler
    void on(TaskLabelsChanged event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.replaceLabels(event.taskId(), event.labelIds(), at, version, position);
    }

    /** The label leaves every task; that is a change of the project, so no task counts as edited. */
    @EventHandler
    void on(LabelDeleted event, @SequenceNumber long version, @Position long position) {
        tasks.removeLabelEverywhere(event.labelId(), version, position);
    }

    @EventHandler
    void on(LabelRestored event, @SequenceNumber long version, @Position long position) {
        tasks.restoreLabelEverywhere(event.labelId(), version, position);
    }

    @EventHandler
    void on(CommentAdded event, @SequenceNumber long version, @Position long position) {
        tasks.countComment(event.taskId(), 1, version, position);
    }

    @EventHandler
    void on(CommentEdited event, @SequenceNumber long version) {
        tasks.advance(event.taskId(), version);
    }

    @EventHandler
    void on(CommentDeleted event, @SequenceNumber long version, @Position long position) {
        tasks.countComment(event.taskId(), -1, version, position);
    }

    @EventHandler
    void on(CommentRestored event, @SequenceNumber long version, @Position long position) {
        tasks.countComment(event.taskId(), 1, version, position);
    }

    @EventHandler
    void on(PageLinked event, @SequenceNumber long version) {
        tasks.advance(event.taskId(), version);
    }

    @EventHandler
    void on(PageUnlinked event, @SequenceNumber long version) {
        tasks.advance(event.taskId(), version);
    }

    @EventHandler
    void on(TaskDeleted event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.delete(event.taskId(), at, version, position);
    }

    @EventHandler
    void on(TaskRestored event, @Timestamp Instant at, @SequenceNumber long version, @Position long position) {
        tasks.restore(event.taskId(), at, version, position);
    }
}
