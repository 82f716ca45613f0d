package io.workscribe.command.identity;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.ExternalIdentity;
import io.workscribe.api.identity.command.RegisterExternalUser;
import io.workscribe.api.identity.command.RegisterUser;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.personaldata.PersonalDataKeys;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts and the passwords that open them. E-mail addresses are in lower case. */
@Component
public class Accounts {

    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Commands commands;
    private final Reservations reservations;
    private final Credentials credentials;
    private final PasswordHashing passwords;
    private final PersonalDataKeys keys;
    private final SignInPauses pauses;
    private final SecurityLog log;

    Accounts(
            Commands commands,
            Reservations reservations,
            Credentials credentials,
            PasswordHashing passwords,
            PersonalDataKeys keys,
            SignInPauses pauses,
            SecurityLog log) {
        this.commands = commands;
        this.reservations = reservations;
        this.credentials = credentials;
        this.passwords = passwords;
        this.keys = keys;
        this.pauses = pauses;
        this.log = log;
    }

    /** A new account that was just registered. */
    public record Registered(UserId userId, Commands.Outcome outcome) {}

    /** Refused with EMAIL_TAKEN, also when two register one address at once. */
    public Registered register(String email, String displayName, String password) {
        UserId userId = UserId.random();
        // The password must be there when the account is; without an account nobody ever looks at it.
        credentials.put(userId, passwords.hash(password));
        keys.create(userId.value());
        try {
            return new Registered(userId, sendAs(userId, new RegisterUser(userId, email, displayName)));
        } catch (Rejected refused) {
            // Without an answer the account may be there, and would be nobody's without key and password.
            if (refused.isDefinite()) {
                credentials.remove(userId);
                keys.delete(userId.value());
            }
            throw refused;
        }
    }

    public Optional<UserId> ownerOf(String email) {
        return Optional.ofNullable(reservations.owner(Scope.EMAIL, email)).map(UserId::new);
    }

    /** That somebody knows the password whose hash this is. */
    record Proof(UserId userId, String passwordHash) {
        @Override
        public String toString() {
            return "Proof[userId=" + userId + "]";
        }
    }

    /** The account that address and password open; an unknown address costs the same work, and the same pauses. */
    Optional<Proof> signIn(String email, String password) {
        SignInPauses.Attempt attempt = pauses.begin(email);
        Optional<UserId> owner = ownerOf(email);
        String hash = credentials.hashOf(owner.orElse(NOBODY));
        if (matches(password, hash, attempt) && hash != null) {
            pauses.succeeded(attempt);
            return owner.map(userId -> new Proof(userId, hash));
        }
        log.record(SecurityLog.Kind.SIGN_IN_FAILED, owner.orElse(null));
        return Optional.empty();
    }

    private boolean matches(String password, @Nullable String hash, SignInPauses.Attempt attempt) {
        try {
            return passwords.matches(password, hash);
        } catch (Rejected busy) {
            pauses.withdraw(attempt);
            throw busy;
        }
    }

    Optional<UserId> ownerOf(ExternalIdentity identity) {
        return Optional.ofNullable(reservations.owner(Scope.EXTERNAL_IDENTITY, IdentityKey.of(identity)))
                .map(UserId::new);
    }

    /**
     * Refused with EMAIL_TAKEN or CONFLICT when address or identity have an account by now. The person must have a verified
     * address.
     */
    Registered register(VerifiedPerson person) {
        UserId userId = UserId.random();
        keys.create(userId.value());
        try {
            return new Registered(
                    userId,
                    sendAs(
                            userId,
                            new RegisterExternalUser(
                                    userId,
                                    Objects.requireNonNull(person.email(), "email"),
                                    person.displayName(),
                                    person.avatarUrl(),
                                    person.identity())));
        } catch (Rejected refused) {
            if (refused.isDefinite()) {
                keys.delete(userId.value());
            }
            throw refused;
        }
    }

    /** For commands of people who are not signed in, or not yet. */
    Commands.Outcome sendAs(UserId userId, Object command) {
        return commands.send(command, Map.of(MetaKeys.ACTOR, userId.toString()));
    }
}
