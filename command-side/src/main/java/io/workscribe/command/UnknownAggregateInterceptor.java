package io.workscribe.command;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.identity.command.IdentityCommand;
import io.workscribe.api.membership.command.InvitationCommand;
import io.workscribe.api.membership.command.MembershipCommand;
import io.workscribe.api.membership.command.OrganizationCommand;
import io.workscribe.api.notification.command.InboxCommand;
import io.workscribe.api.project.command.ProjectCommand;
import io.workscribe.api.sprint.command.SprintCommand;
import io.workscribe.api.task.command.TaskCommand;
import io.workscribe.api.wiki.command.DeletePage;
import io.workscribe.api.wiki.command.MovePage;
import io.workscribe.api.wiki.command.PageCommand;
import io.workscribe.api.wiki.command.SpaceCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.AxonException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** A command for something that does not exist is refused with the code of its context. */
class UnknownAggregateInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (AggregateNotFoundException | IncompatibleAggregateException unknown) {
            // Incompatible: there are events of this id, but they are of another kind of aggregate.
            throw refusal(unitOfWork.getMessage().getPayload(), unknown);
        }
    }

    private static RuntimeException refusal(Object command, AxonException unknown) {
        if (command instanceof TaskCommand) {
            return Rejected.notFound(ErrorCode.TASK_NOT_FOUND, "There is no such task.");
        }
        if (command instanceof SprintCommand) {
            return Rejected.notFound(ErrorCode.SPRINT_NOT_FOUND, "There is no such sprint.");
        }
        if (command instanceof PageCommand || command instanceof MovePage || command instanceof DeletePage) {
            return Rejected.notFound(ErrorCode.PAGE_NOT_FOUND, "There is no such page.");
        }
        if (command instanceof SpaceCommand) {
            return Rejected.notFound(ErrorCode.SPACE_NOT_FOUND, "There is no such space.");
        }
        if (command instanceof ProjectCommand) {
            return Rejected.notFound(ErrorCode.PROJECT_NOT_FOUND, "There is no such project.");
        }
        if (command instanceof OrganizationCommand) {
            return Rejected.notFound(ErrorCode.ORG_NOT_FOUND, "There is no such organization.");
        }
        if (command instanceof MembershipCommand) {
            return Rejected.notFound(ErrorCode.MEMBER_NOT_FOUND, "There is no such member.");
        }
        if (command instanceof InvitationCommand) {
            return Rejected.notFound(ErrorCode.INVITE_NOT_FOUND, "There is no such invitation.");
        }
        if (command instanceof InboxCommand) {
            return Rejected.notFound(ErrorCode.NOTIFICATION_NOT_FOUND, "There is no such notification.");
        }
        if (command instanceof IdentityCommand) {
            return Rejected.notFound(ErrorCode.USER_NOT_FOUND, "There is no such account.");
        }
        return unknown;
    }
}
