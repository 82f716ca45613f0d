package io.workscribe.command.identity;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.command.SignInWithIdentity;
import io.workscribe.platform.consistency.Commands;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds the account of somebody whom a provider vouches for: the one that is linked with the identity, else the one with
 * the verified e-mail address, which is linked then, else a new one.
 */
@Component
class ExternalSignIn {

    /** Somebody else has just taken the address or the identity: the next look finds whose it is. */
    private static final Set<ErrorCode> LOST_RACES = EnumSet.of(ErrorCode.EMAIL_TAKEN, ErrorCode.CONFLICT);

    private static final RetryTemplate RACES = new RetryTemplate(RetryPolicy.builder()
            .predicate(failure -> failure instanceof Rejected refused && LOST_RACES.contains(refused.code()))
            .maxRetries(2)
            .delay(Duration.ofMillis(20))
            .multiplier(2)
            .jitter(Duration.ofMillis(15))
            .build());

    private final Accounts accounts;

    ExternalSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account and what was written to it. */
    record Found(UserId userId, Commands.Outcome outcome) {}

    /** Empty when the identity opens no account yet and its e-mail address is not verified. */
    Optional<Found> signIn(VerifiedPerson person) {
        return RACES.invoke(() -> find(person));
    }

    private Optional<Found> find(VerifiedPerson person) {
        String email = person.email();
        Optional<UserId> account = accounts.ownerOf(person.identity())
                .or(() -> email == null ? Optional.empty() : accounts.ownerOf(email));
        if (account.isEmpty()) {
            if (email == null) {
                return Optional.empty();
            }
            Accounts.Registered registered = accounts.register(person);
            return Optional.of(new Found(registered.userId(), registered.outcome()));
        }
        UserId userId = account.get();
        return Optional.of(new Found(
                userId,
                accounts.sendAs(userId, new SignInWithIdentity(userId, person.identity(), person.avatarUrl()))));
    }
}
