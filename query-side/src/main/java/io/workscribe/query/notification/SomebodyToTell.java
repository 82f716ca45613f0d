package io.workscribe.query.notification;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskStatusChanged;
import java.util.function.Predicate;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Whether an event of a task can concern anybody but who caused it, as far as it says so itself. */
class SomebodyToTell implements Predicate<Message<?>> {

    @Override
    public boolean test(Message<?> message) {
        Object event = message.getPayload();
        if (event instanceof TaskCreated created) {
            return isAnother(created.assigneeId(), message);
        }
        if (event instanceof TaskAssigned assigned) {
            return isAnother(assigned.assigneeId(), message);
        }
        if (event instanceof TaskStatusChanged changed) {
            return changed.statusCategory() == StatusCategory.DONE;
        }
        return event instanceof CommentAdded comment
                && comment.mentionedUserIds().stream().anyMatch(person -> !person.equals(comment.authorId()));
    }

    private static boolean isAnother(@Nullable UserId person, Message<?> message) {
        return person != null && !person.toString().equals(message.getMetaData().get(MetaKeys.ACTOR));
    }
}
