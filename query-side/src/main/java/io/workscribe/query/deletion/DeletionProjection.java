package io.workscribe.query.deletion;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.deletion.DeletedResource;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.LabelRestored;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.project.event.ProjectUnarchived;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintRestored;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentRestored;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskRestored;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.PageReturned;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceRestored;
import io.workscribe.platform.messaging.Position;
import io.workscribe.query.deletion.Deletions.Root;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;

/** Keeps which deletions can be taken back. That of a project is that it is put into the archive. */
@ProcessingGroup("query.activity")
class DeletionProjection {

    private final Deletions deletions;

    DeletionProjection(Deletions deletions) {
        this.deletions = deletions;
    }

    @EventHandler
    void on(TaskDeleted event, DomainEventMessage<?> message, @Position long position) {
        add(event, DeletedResource.TASK, event.taskId().value(), null, message, position);
    }

    @EventHandler
    void on(TaskRestored event, @SequenceNumber long version) {
        deletions.restore(event.taskId().value(), version);
    }

    @EventHandler
    void on(CommentDeleted event, DomainEventMessage<?> message, @Position long position) {
        add(event, DeletedResource.COMMENT, event.commentId().value(), event.taskId(), message, position);
    }

    @EventHandler
    void on(CommentRestored event, @SequenceNumber long version) {
        deletions.restore(event.commentId().value(), version);
    }

    private void add(
            TaskEvent event,
            DeletedResource resource,
            UUID id,
            @Nullable TaskId task,
            DomainEventMessage<?> message,
            long position) {
        deletions.add(Root.inProject(resource, id, event.organizationId(), event.projectId(), task), message, position);
    }

    @EventHandler
    void on(LabelDeleted event, DomainEventMessage<?> message, @Position long position) {
        UUID label = event.labelId().value();
        deletions.add(
                Root.inProject(DeletedResource.LABEL, label, event.organizationId(), event.projectId(), null),
                message,
                position);
    }

    @EventHandler
    void on(LabelRestored event, @SequenceNumber long version) {
        deletions.restore(event.labelId().value(), version);
    }

    @EventHandler
    void on(SprintDeleted event, DomainEventMessage<?> message, @Position long position) {
        UUID sprint = event.sprintId().value();
        deletions.add(
                Root.inProject(DeletedResource.SPRINT, sprint, event.organizationId(), event.projectId(), null),
                message,
                position);
    }

    @EventHandler
    void on(SprintRestored event, @SequenceNumber long version) {
        deletions.restore(event.sprintId().value(), version);
    }

    @EventHandler
    void on(ProjectArchived event, DomainEventMessage<?> message, @Position long position) {
        UUID project = event.projectId().value();
        deletions.add(
                Root.inProject(DeletedResource.PROJECT, project, event.organizationId(), event.projectId(), null),
                message,
                position);
    }

    @EventHandler
    void on(ProjectUnarchived event, @SequenceNumber long version) {
        deletions.restore(event.projectId().value(), version);
    }

    /** Of the whole that went, its root. */
    @EventHandler
    void on(PageRemoved event, DomainEventMessage<?> message, @Position long position) {
        UUID page = event.pageId().value();
        deletions.add(
                Root.inSpace(DeletedResource.PAGE, page, event.organizationId(), event.spaceId()), message, position);
    }

    @EventHandler
    void on(PageReturned event, @SequenceNumber long version) {
        deletions.restore(event.pageId().value(), version);
    }

    @EventHandler
    void on(SpaceDeleted event, DomainEventMessage<?> message, @Position long position) {
        UUID space = event.spaceId().value();
        deletions.add(
                Root.inSpace(DeletedResource.SPACE, space, event.organizationId(), event.spaceId()), message, position);
    }

    @EventHandler
    void on(SpaceRestored event, @SequenceNumber long version) {
        deletions.restore(event.spaceId().value(), version);
    }
}
