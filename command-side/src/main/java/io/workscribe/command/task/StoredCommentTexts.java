package io.workscribe.command.task;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentEdited;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads the task's own events, which are never behind; comments are deleted rarely. */
@Component
class StoredCommentTexts implements CommentTexts {

    private final EventStore events;

    StoredCommentTexts(EventStore events) {
        this.events = events;
    }

    @Override
    public CommentText newest(TaskId taskId, CommentId commentId) {
        CommentText newest = null;
        // From the first event on: a snapshot does not hold what comments say.
        DomainEventStream stream = events.readEvents(taskId.toString(), 0);
        while (stream.hasNext()) {
            Object event = stream.next().getPayload();
            if (event instanceof CommentAdded added && added.commentId().equals(commentId)) {
                newest = new CommentText(added.authorId(), added.body(), false);
            } else if (newest != null
                    && event instanceof CommentEdited edited
                    && edited.commentId().equals(commentId)) {
                newest = new CommentText(newest.authorId(), edited.body(), true);
            }
        }
        return Objects.requireNonNull(newest, "a comment that is there was added");
    }
}
