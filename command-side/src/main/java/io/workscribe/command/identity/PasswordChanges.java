package io.workscribe.command.identity;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.command.lookup.UserLookup;
import io.workscribe.platform.messaging.ChangeClock;
import io.workscribe.platform.messaging.RequestChange;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.security.Sessions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** New passwords of people who are signed in. Who has only a session cannot choose one: it may be stolen. */
@Component
class PasswordChanges {

    /** So long after a sign-in it is believed that it was the owner, who has no password to prove it. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final UserLookup users;
    private final Accounts accounts;
    private final Credentials credentials;
    private final PasswordHashing passwords;
    private final PasswordResets resets;
    private final Sessions sessions;
    private final SecurityLog log;
    private final ChangeClock clock;
    private final TransactionTemplate transaction;

    PasswordChanges(
            UserLookup users,
            Accounts accounts,
            Credentials credentials,
            PasswordHashing passwords,
            PasswordResets resets,
            Sessions sessions,
            SecurityLog log,
            ChangeClock clock,
            PlatformTransactionManager transactions) {
        this.users = users;
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.resets = resets;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whoever knew the old password is locked out with it: links to choose another die, all other sessions end. */
    void change(Caller caller, @Nullable String current, String wanted) {
        UserId userId = caller.userId();
        String former = proven(caller, current);
        // Outside of the transaction, because hashing can wait for a while.
        String hash = passwords.hash(wanted);
        transaction.executeWithoutResult(status -> {
            if (!credentials.replace(userId, former, hash)) {
                throw wrong();
            }
            resets.withdraw(userId);
            log.record(SecurityLog.Kind.PASSWORD_CHANGED, userId);
            sessions.endOthers(caller.sessionId(), userId, Sessions.End.PASSWORD_CHANGED);
        });
        // The account has changed, though passwords are in no event.
        RequestChange.current().ifPresent(change -> {
            change.stamp(clock);
            change.written();
        });
    }

    /** The hash that stands; null where there is none. */
    private @Nullable String proven(Caller caller, @Nullable String current) {
        if (current != null) {
            // Counted like signing in, so that a session that was left open is no place to guess.
            return users.user(caller.userId())
                    .flatMap(user -> accounts.signIn(user.email(), current))
                    .filter(proof -> proof.userId().equals(caller.userId()))
                    .map(Accounts.Proof::passwordHash)
                    .orElseThrow(PasswordChanges::wrong);
        }
        if (credentials.hashOf(caller.userId()) != null) {
            throw wrong();
        }
        if (!sessions.isOpenedWithin(caller.sessionId(), FRESH)) {
            throw Rejected.forbidden(
                    ErrorCode.FRESH_SIGN_IN_REQUIRED, "Please sign in again before you choose a password.");
        }
        return null;
    }

    private static Rejected wrong() {
        return Rejected.invalid(ErrorCode.INVALID_PASSWORD, "The password is wrong.");
    }
}
