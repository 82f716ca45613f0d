package io.workscribe.query.notification;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.command.RaiseNotification;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.platform.messaging.HandlesOnly;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Saga;

/**
 * Tells people what concerns them about one task. It begins with the first event that can concern somebody else than who
 * caused it, and learns from the task's events what a notification says of it. A repeated event raises notifications with
 * the same ids, which the inbox knows already; a failure is the processor's to retry.
 */
@Saga
@Revision("1")
@ProcessingGroup("saga.task-notification")
public class TaskNotificationSaga {

    private static final long PATIENCE_SECONDS = 30;

    private String taskKey;
    private String taskTitle;
    private String reporterId;

    /** For Axon, which creates sagas itself. */
    public TaskNotificationSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "taskId")
    @HandlesOnly(SomebodyToTell.class)
    void on(TaskCreated event, EventMessage<?> message, TaskHeadlines headlines, CommandGateway commands) {
        remember(event, message, headlines);
        if (event.assigneeId() != null) {
            raiseUnlessActing(event.assigneeId(), NotificationType.TASK_ASSIGNED, event, message, commands);
        }
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "taskId")
    @HandlesOnly(SomebodyToTell.class)
    void on(TaskAssigned event, EventMessage<?> message, TaskHeadlines headlines, CommandGateway commands) {
        remember(event, message, headlines);
        raiseUnlessActing(event.assigneeId(), NotificationType.TASK_ASSIGNED, event, message, commands);
    }

    /** From one done status into another counts too. */
    @StartSaga
    @SagaEventHandler(associationProperty = "taskId")
    @HandlesOnly(SomebodyToTell.class)
    void on(TaskStatusChanged event, EventMessage<?> message, TaskHeadlines headlines, CommandGateway commands) {
        remember(event, message, headlines);
        UserId reporter = new UserId(UUID.fromString(reporterId));
        raiseUnlessActing(reporter, NotificationType.TASK_DONE, event, message, commands);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "taskId")
    @HandlesOnly(SomebodyToTell.class)
    void on(CommentAdded event, EventMessage<?> message, TaskHeadlines headlines, CommandGateway commands) {
        remember(event, message, headlines);
        for (UserId mentioned : event.mentionedUserIds()) {
            if (!mentioned.equals(event.authorId())) {
                raise(mentioned, NotificationType.MENTION, event.authorId(), event, message, commands);
            }
        }
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskDeleted event) {
        // Nothing more will happen to the task.
    }

    private void remember(TaskEvent event, EventMessage<?> message, TaskHeadlines headlines) {
        long version =
                message instanceof DomainEventMessage<?> numbered ? numbered.getSequenceNumber() : Long.MAX_VALUE;
        TaskHeadlines.Headline headline = headlines.of(event.taskId(), version);
        taskKey = headline.key();
        taskTitle = headline.title();
        reporterId = headline.reporterId().toString();
    }

    /** An event that nobody caused concerns everybody; the recipient stands in for the actor then. */
    private void raiseUnlessActing(
            UserId recipient,
            NotificationType type,
            TaskEvent event,
            EventMessage<?> message,
            CommandGateway commands) {
        Object actor = message.getMetaData().get(MetaKeys.ACTOR);
        if (actor == null) {
            raise(recipient, type, recipient, event, message, commands);
        } else if (!actor.equals(recipient.toString())) {
            raise(recipient, type, new UserId(UUID.fromString(actor.toString())), event, message, commands);
        }
    }

    private void raise(
            UserId recipient,
            NotificationType type,
            UserId actor,
            TaskEvent event,
            EventMessage<?> message,
            CommandGateway commands) {
        RaiseNotification raise = new RaiseNotification(
                InboxId.of(recipient),
                NotificationId.of(message.getIdentifier(), recipient),
                recipient,
                event.organizationId(),
                type,
                event.taskId(),
                taskKey,
                taskTitle,
                actor);
        commands.sendAndWait(raise, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
