package io.workscribe.command.task;

import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.CommentRestored;
import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.PageUnlinked;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskRanked;
import java.util.Set;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** When a field of the task was changed last. What is said about it, its place among others and its end are no edits of it. */
class LastEdit {

    private static final Set<Class<? extends TaskEvent>> OTHERS = Set.of(
            CommentAdded.class,
            CommentEdited.class,
            CommentDeleted.class,
            CommentRestored.class,
            PageLinked.class,
            PageUnlinked.class,
            TaskRanked.class,
            TaskDeleted.class);

    private long version;

    @EventSourcingHandler
    private void evolve(TaskEvent event, @SequenceNumber long sequenceNumber) {
        if (!OTHERS.contains(event.getClass())) {
            version = sequenceNumber;
        }
    }

    long version() {
        return version;
    }
}
