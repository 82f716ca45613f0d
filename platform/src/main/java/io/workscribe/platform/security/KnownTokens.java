package io.workscribe.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.workscribe.api.common.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Access tokens that were found good, so that the next request with the same one costs neither the check of a signature nor
 * a question to the database. Right only where every session ends in this very process: what ends is forgotten before
 * the answer to who ended it, and what was read before an end is not kept behind it.
 */
public final class KnownTokens {

    private static final int TOKENS = 10_000;

    private record Known(AccessTokens.Accepted accepted, Instant expiresAt) {}

    /** Null where none is kept. */
    private final @Nullable InstantSource clock;

    private final Cache<String, Known> tokens =
            Caffeine.newBuilder().maximumSize(TOKENS).build();
    private long ends;

    private KnownTokens(@Nullable InstantSource clock) {
        this.clock = clock;
    }

    /** For the only process that ends sessions. */
    public static KnownTokens alone(InstantSource clock) {
        return new KnownTokens(clock);
    }

    /** Knows none: another process may end any session at any time. */
    public static KnownTokens none() {
        return new KnownTokens(null);
    }

    Optional<AccessTokens.Accepted> find(String token) {
        Known known = tokens.getIfPresent(token);
        return clock == null || known == null || clock.instant().isAfter(known.expiresAt())
                ? Optional.empty()
                : Optional.of(known.accepted());
    }

    /** To be taken before what is to be kept is read. */
    synchronized long mark() {
        return ends;
    }

    synchronized void keep(String token, AccessTokens.Accepted accepted, Instant expiresAt, long mark) {
        if (clock != null && mark == ends) {
            tokens.put(token, new Known(accepted, expiresAt));
        }
    }

    void endOfSession(UUID sessionId) {
        end(accepted -> accepted.sessionId().equals(sessionId));
    }

    void endOfAll(UserId userId) {
        end(accepted -> accepted.userId().equals(userId));
    }

    /** Once it is in the database; if nobody knows whether it is, too. */
    private void end(Predicate<AccessTokens.Accepted> which) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget(which);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget(which);
            }
        });
    }

    private synchronized void forget(Predicate<AccessTokens.Accepted> which) {
        ends++;
        tokens.asMap().values().removeIf(known -> which.test(known.accepted()));
    }
}
