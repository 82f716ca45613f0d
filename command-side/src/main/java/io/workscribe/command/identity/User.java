package io.workscribe.command.identity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.command.DeactivateUser;
import io.workscribe.api.identity.command.ReactivateUser;
import io.workscribe.api.identity.command.RegisterUser;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.event.UserReactivated;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.security.Sessions;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A person with an account. What proves who they are is kept beside it and is no part of it. */
@Aggregate(lockFactory = "aggregateLocks")
class User {

    @AggregateIdentifier
    private UserId id;

    private boolean active;

    User() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterUser command, Reservations reservations) {
        reservations.claim(
                Scope.EMAIL,
                command.email(),
                command.userId().value(),
                () -> Rejected.conflict(ErrorCode.EMAIL_TAKEN, "An account with this e-mail address exists already."));
        if (id != null) {
            return;
        }
        apply(new UserRegistered(
                command.userId(),
                PersonalText.of(command.userId(), command.email()),
                PersonalText.of(command.userId(), command.displayName())));
    }

    @EventSourcingHandler
    private void evolve(UserRegistered event) {
        id = event.userId();
        active = true;
    }

    @CommandHandler
    void decide(DeactivateUser command, Sessions sessions) {
        if (active) {
            sessions.endAll(id, Sessions.End.DEACTIVATED);
            apply(new UserDeactivated(id));
        }
    }

    @EventSourcingHandler
    private void evolve(UserDeactivated event) {
        active = false;
    }

    @CommandHandler
    void decide(ReactivateUser command) {
        if (!active) {
            apply(new UserReactivated(id));
        }
    }

    @EventSourcingHandler
    private void evolve(UserReactivated event) {
        active = true;
    }
}
