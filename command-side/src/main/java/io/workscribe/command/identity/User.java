package io.workscribe.command.identity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.ExternalIdentity;
import io.workscribe.api.identity.command.ConfirmEmail;
import io.workscribe.api.identity.command.DeactivateUser;
import io.workscribe.api.identity.command.EditUser;
import io.workscribe.api.identity.command.ReactivateUser;
import io.workscribe.api.identity.command.RegisterExternalUser;
import io.workscribe.api.identity.command.RegisterUser;
import io.workscribe.api.identity.command.SignInWithIdentity;
import io.workscribe.api.identity.event.AvatarChanged;
import io.workscribe.api.identity.event.EmailConfirmed;
import io.workscribe.api.identity.event.EmailVerified;
import io.workscribe.api.identity.event.ExternalIdentityLinked;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.event.UserLocaleChanged;
import io.workscribe.api.identity.event.UserReactivated;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.api.identity.event.UserRenamed;
import io.workscribe.api.identity.event.UserTimezoneChanged;
import io.workscribe.command.creation.CreatedContent;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.messaging.Precondition;
import io.workscribe.platform.security.Sessions;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A person with an account. What proves who they are is kept beside it and is no part of it. */
@Aggregate(lockFactory = "aggregateLocks")
class User {

    @AggregateIdentifier
    private UserId id;

    private boolean active;
    private boolean emailVerified;
    private String displayName;
    private @Nullable String avatarUrl;
    private @Nullable String locale;
    private @Nullable String timezone;

    /** When what people say about themselves was changed last. */
    private long lastEdit;

    private CreatedContent created;
    private Set<String> identities = new HashSet<>();

    User() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterUser command, Reservations reservations) {
        if (id != null) {
            created.requireSame(CreatedContent.of(command.email(), command.displayName()));
            return;
        }
        claimEmail(command.userId(), command.email(), reservations);
        applyRegistered(command.userId(), command.email(), command.displayName());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterExternalUser command, Reservations reservations) {
        if (id != null) {
            created.requireSame(CreatedContent.of(command.email(), command.displayName()));
            return;
        }
        claimEmail(command.userId(), command.email(), reservations);
        claimIdentity(command.userId(), command.identity(), reservations);
        applyRegistered(command.userId(), command.email(), command.displayName());
        apply(new EmailVerified(command.userId()));
        applyLinked(command.userId(), command.identity());
        changeAvatar(command.avatarUrl());
    }

    /**
     * Whoever registered an address that was not theirs must not share the account with its owner: only what a verified
     * owner has chosen stays.
     */
    @CommandHandler
    void decide(SignInWithIdentity command, Reservations reservations, Credentials credentials, Sessions sessions) {
        if (!active) {
            throw Rejected.forbidden(ErrorCode.ACCOUNT_INACTIVE, "This account is disabled.");
        }
        if (identities.contains(IdentityKey.of(command.identity()))) {
            changeAvatar(command.avatarUrl());
            return;
        }
        claimIdentity(id, command.identity(), reservations);
        if (!emailVerified) {
            // In this order: a sign-in under way with the password holds its row, and its session is ended after it.
            credentials.remove(id);
            sessions.endAll(id, Sessions.End.PASSWORD_DROPPED);
            apply(new EmailVerified(id));
        }
        applyLinked(id, command.identity());
        if (avatarUrl == null) {
            changeAvatar(command.avatarUrl());
        }
    }

    private static void claimEmail(UserId userId, String email, Reservations reservations) {
        reservations.claim(
                Scope.EMAIL,
                email,
                userId.value(),
                () -> Rejected.conflict(ErrorCode.EMAIL_TAKEN, "An account with this e-mail address exists already."));
    }

    private static void claimIdentity(UserId userId, ExternalIdentity identity, Reservations reservations) {
        reservations.claim(
                Scope.EXTERNAL_IDENTITY,
                IdentityKey.of(identity),
                userId.value(),
                () -> Rejected.conflict(ErrorCode.CONFLICT, "This identity opens another account already."));
    }

    private static void applyRegistered(UserId userId, String email, String displayName) {
        apply(new UserRegistered(userId, PersonalText.of(userId, email), PersonalText.of(userId, displayName)));
    }

    private static void applyLinked(UserId userId, ExternalIdentity identity) {
        apply(new ExternalIdentityLinked(
                userId, identity.provider(), identity.issuer(), PersonalText.of(userId, identity.subject())));
    }

    private void changeAvatar(@Nullable String newAvatarUrl) {
        if (newAvatarUrl != null && !newAvatarUrl.equals(avatarUrl)) {
            apply(new AvatarChanged(id, PersonalText.of(id, newAvatarUrl)));
        }
    }

    @CommandHandler
    void decide(EditUser command, Precondition precondition) {
        precondition.require(lastEdit);
        String newName = Change.resolveRequired(command.displayName(), displayName);
        if (!newName.equals(displayName)) {
            apply(new UserRenamed(id, PersonalText.of(id, newName)));
        }
        String newLocale = Change.resolve(command.locale(), locale);
        if (!Objects.equals(newLocale, locale)) {
            apply(new UserLocaleChanged(id, PersonalText.ofNullable(id, newLocale)));
        }
        String newTimezone = Change.resolve(command.timezone(), timezone);
        if (!Objects.equals(newTimezone, timezone)) {
            apply(new UserTimezoneChanged(id, PersonalText.ofNullable(id, newTimezone)));
        }
    }

    @EventSourcingHandler
    private void evolve(UserRenamed event, @SequenceNumber long version) {
        lastEdit = version;
        displayName = event.displayName().text();
    }

    @EventSourcingHandler
    private void evolve(UserLocaleChanged event, @SequenceNumber long version) {
        lastEdit = version;
        locale = PersonalText.textOf(event.locale());
    }

    @EventSourcingHandler
    private void evolve(UserTimezoneChanged event, @SequenceNumber long version) {
        lastEdit = version;
        timezone = PersonalText.textOf(event.timezone());
    }

    @CommandHandler
    void decide(ConfirmEmail command) {
        if (!emailVerified) {
            apply(new EmailConfirmed(id));
        }
    }

    @EventSourcingHandler
    private void evolve(EmailConfirmed event) {
        emailVerified = true;
    }

    @EventSourcingHandler
    private void evolve(EmailVerified event) {
        emailVerified = true;
    }

    @EventSourcingHandler
    private void evolve(ExternalIdentityLinked event) {
        identities.add(IdentityKey.of(new ExternalIdentity(
                event.provider(), event.issuer(), event.subject().text())));
    }

    @EventSourcingHandler
    private void evolve(AvatarChanged event) {
        avatarUrl = event.avatarUrl().text();
    }

    @EventSourcingHandler
    private void evolve(UserRegistered event) {
        id = event.userId();
        active = true;
        displayName = event.displayName().text();
        created = CreatedContent.of(event.email().text(), event.displayName().text());
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
