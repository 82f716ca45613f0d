package io.workscribe.query.history;

import io.workscribe.api.common.Document;
import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.CommentRestored;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.query.document.Excerpt;
import java.util.Map;

/** Comments on tasks; they count for the task and for all that this counts for. They are called as they begin. */
final class CommentParts {

    private static final String SAID = "said";
    private static final int LABEL_LENGTH = 80;

    private CommentParts() {}

    static void addTo(EventParts parts) {
        parts.on(CommentAdded.class, CommentParts::added)
                .on(CommentEdited.class, CommentParts::edited)
                .on(
                        CommentRestored.class,
                        (event, telling) ->
                                comment(event, event.commentId(), ChangeAction.RESTORED, new FieldValues(), telling))
                .on(
                        CommentDeleted.class,
                        (event, telling) ->
                                comment(event, event.commentId(), ChangeAction.DELETED, new FieldValues(), telling));
    }

    private static void added(CommentAdded event, Telling telling) {
        remember(event.commentId(), event.body(), telling);
        FieldValues fields = new FieldValues().begin("body_json", telling.document());
        comment(event, event.commentId(), ChangeAction.CREATED, fields, telling);
    }

    private static void edited(CommentEdited event, Telling telling) {
        Object former =
                telling.document(telling.known(event.commentId().value()).detail(SAID));
        remember(event.commentId(), event.body(), telling);
        FieldValues fields = new FieldValues().field("body_json", former, telling.document());
        comment(event, event.commentId(), ChangeAction.UPDATED, fields, telling);
    }

    private static void remember(CommentId comment, Document body, Telling telling) {
        String label = Excerpt.withoutNames(body, LABEL_LENGTH);
        telling.remember(comment.value(), label, Map.of(SAID, telling.version()));
    }

    private static void comment(
            TaskEvent event, CommentId comment, ChangeAction action, FieldValues fields, Telling telling) {
        telling.part(
                ChangedResource.COMMENT,
                comment.value(),
                action,
                fields,
                event.projectId().value(),
                event.taskId().value(),
                TaskParts.sprintOf(event.taskId(), telling));
    }
}
