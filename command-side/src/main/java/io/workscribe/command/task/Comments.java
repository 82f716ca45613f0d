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
import io.workscribe.api.task.command.RestoreComment;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.CommentRestored;
import io.workscribe.command.creation.CreatedContent;
import io.workscribe.platform.messaging.Precondition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The comments on a task. */
class Comments extends TaskPart {

    /** Who wrote a comment, what it said at first, and when it was written last. */
    private record Written(UserId author, CreatedContent created, long version) {}

    /** By comment id. */
    private Map<UUID, Written> comments = new LinkedHashMap<>();

    /** Those that are deleted, by comment id: any of them may come back. */
    private Map<UUID, Written> gone = new LinkedHashMap<>();

    @CommandHandler
    void decide(AddComment command, Actor actor, TaskRules rules) {
        requireAccess(actor, rules);
        if (gone.containsKey(command.commentId().value())) {
            return;
        }
        Written known = comments.get(command.commentId().value());
        if (known != null) {
            known.created().requireSame(content(actor.userId(), command.body()));
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
        CreatedContent created = content(event.authorId(), event.body());
        comments.put(event.commentId().value(), new Written(event.authorId(), created, version));
    }

    @CommandHandler
    void decide(EditComment command, Actor actor, Precondition precondition, TaskRules rules) {
        requireAccess(actor, rules);
        Written comment = require(command.commentId());
        if (!comment.author().equals(actor.userId())) {
            throw TaskAccess.forbidden();
        }
        precondition.require(comment.version());
        apply(new CommentEdited(taskId, organizationId, projectId, command.commentId(), command.body()));
    }

    @EventSourcingHandler
    private void evolve(CommentEdited event, @SequenceNumber long version) {
        comments.computeIfPresent(
                event.commentId().value(), (id, comment) -> new Written(comment.author(), comment.created(), version));
    }

    @CommandHandler
    void decide(DeleteComment command, Actor actor, Precondition precondition, TaskRules rules, CommentTexts texts) {
        Role role = requireAccess(actor, rules);
        Written comment = require(command.commentId());
        requireOwn(comment, actor, role);
        precondition.require(comment.version());
        CommentText text = texts.newest(taskId, command.commentId());
        apply(new CommentDeleted(
                taskId, organizationId, projectId, command.commentId(), text.authorId(), text.body(), text.edited()));
    }

    @EventSourcingHandler
    private void evolve(CommentDeleted event) {
        UUID id = event.commentId().value();
        Written comment = comments.remove(id);
        if (comment != null) {
            gone.put(id, comment);
        }
    }

    @CommandHandler
    void decide(RestoreComment command, Actor actor, Precondition precondition, TaskRules rules) {
        Role role = requireAccess(actor, rules);
        Written deleted = gone.get(command.commentId().value());
        Written comment = deleted == null ? require(command.commentId()) : deleted;
        requireOwn(comment, actor, role);
        precondition.require(comment.version());
        if (deleted != null) {
            apply(new CommentRestored(taskId, organizationId, projectId, command.commentId()));
        }
    }

    @EventSourcingHandler
    private void evolve(CommentRestored event, @SequenceNumber long version) {
        UUID id = event.commentId().value();
        Written comment = gone.remove(id);
        if (comment != null) {
            comments.put(id, new Written(comment.author(), comment.created(), version));
        }
    }

    /** Its author, owners and administrators decide whether it is there. */
    private static void requireOwn(Written comment, Actor actor, Role role) {
        if (!comment.author().equals(actor.userId()) && role == Role.MEMBER) {
            throw TaskAccess.forbidden();
        }
    }

    private static CreatedContent content(UserId author, Document body) {
        return CreatedContent.of(author, body);
    }

    private Written require(CommentId commentId) {
        Written comment = comments.get(commentId.value());
        if (comment == null) {
            throw Rejected.notFound(ErrorCode.COMMENT_NOT_FOUND, "The task has no such comment.");
        }
        return comment;
    }
}
