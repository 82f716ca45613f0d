package io.workscribe.command.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.command.AddComment;
import io.workscribe.api.task.command.DeleteComment;
import io.workscribe.api.task.command.EditComment;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.command.creation.CreatedContent;
import io.workscribe.platform.messaging.Precondition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The comments on a task. */
class Comments extends TaskPart {

    /** By comment id. */
    private Map<UUID, UUID> authors = new LinkedHashMap<>();

    /** What they said at first, by comment id. */
    private Map<UUID, CreatedContent> created = new LinkedHashMap<>();

    /** When each was written last, by comment id. */
    private Map<UUID, Long> versions = new HashMap<>();

    @CommandHandler
    void decide(AddComment command, Actor actor, TaskRules rules) {
        requireAccess(actor, rules);
        CreatedContent before = created.get(command.commentId().value());
        if (before != null) {
            before.requireSame(content(actor.userId(), command.body()));
            return;
        }
        Set<UserId> mentioned = new LinkedHashSet<>(Mentions.in(command.body()));
        mentioned.remove(actor.userId());
        apply(new CommentAdded(
                taskId,
                organizationId,
                projectId,
                command.commentId(),
                actor.userId(),
                command.body(),
                List.copyOf(rules.assignee().membersAmong(organizationId, mentioned))));
    }

    @EventSourcingHandler
    private void evolve(CommentAdded event, @SequenceNumber long version) {
        versions.put(event.commentId().value(), version);
        authors.put(event.commentId().value(), event.authorId().value());
        created.put(event.commentId().value(), content(event.authorId(), event.body()));
    }

    @CommandHandler
    void decide(EditComment command, Actor actor, Precondition precondition, TaskRules rules) {
        requireAccess(actor, rules);
        if (!isAuthor(command.commentId(), actor)) {
            throw TaskAccess.forbidden();
        }
        precondition.require(version(command.commentId()));
        apply(new CommentEdited(taskId, organizationId, projectId, command.commentId(), command.body()));
    }

    @EventSourcingHandler
    private void evolve(CommentEdited event, @SequenceNumber long version) {
        versions.put(event.commentId().value(), version);
    }

    @CommandHandler
    void decide(DeleteComment command, Actor actor, Precondition precondition, TaskRules rules, CommentTexts texts) {
        Role role = requireAccess(actor, rules);
        if (!isAuthor(command.commentId(), actor) && role == Role.MEMBER) {
            throw TaskAccess.forbidden();
        }
        precondition.require(version(command.commentId()));
        CommentText text = texts.newest(taskId, command.commentId());
        apply(new CommentDeleted(
                taskId, organizationId, projectId, command.commentId(), text.authorId(), text.body(), text.edited()));
    }

    @EventSourcingHandler
    private void evolve(CommentDeleted event) {
        authors.remove(event.commentId().value());
        versions.remove(event.commentId().value());
        created.remove(event.commentId().value());
    }

    /** Of a comment that is there. */
    private long version(CommentId commentId) {
        return Objects.requireNonNull(versions.get(commentId.value()), "version");
    }

    private static CreatedContent content(UserId author, Document body) {
        return CreatedContent.of(author, body);
    }

    private boolean isAuthor(CommentId commentId, Actor actor) {
        UUID author = authors.get(commentId.value());
        if (author == null) {
            throw Rejected.notFound(ErrorCode.COMMENT_NOT_FOUND, "The task has no such comment.");
        }
        return author.equals(actor.userId().value());
    }
}
