package io.workscribe.platform.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Buckets in PostgreSQL, for several processes that answer the same callers; a row's lock makes taking a permit atomic.
 * When the table cannot be used requests pass: a limit protects the service and must not be what stops it.
 */
class SharedBuckets implements Buckets {

    private static final Logger LOGGER = LoggerFactory.getLogger(SharedBuckets.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int REMOVED_AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> rows;
    private final AtomicLong pausedSince = new AtomicLong();
    private volatile boolean paused;

    SharedBuckets(DataSource dataSource) {
        this.rows = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("platform.rate_limit")
                .idColumn("caller")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(REFILL))
                .requestTimeout(PATIENCE)
                .build();
    }

    @Override
    public long take(String key, int perMinute) {
        if (paused && System.nanoTime() - pausedSince.get() < PAUSE_NANOS) {
            return 0;
        }
        try {
            ConsumptionProbe probe =
                    rows.builder().build(key, () -> Buckets.of(perMinute)).tryConsumeAndReturnRemaining(1);
            paused = false;
            return probe.isConsumed() ? 0 : Buckets.seconds(probe.getNanosToWaitForRefill());
        } catch (RuntimeException failed) {
            // Asking again for each request would make every one of them wait for a database that is away.
            pausedSince.set(System.nanoTime());
            paused = true;
            LOGGER.warn("Requests cannot be counted at the moment and are not limited: {}", failed.toString());
            return 0;
        }
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void removeExpired() {
        int removed;
        do {
            removed = rows.removeExpired(REMOVED_AT_ONCE);
        } while (removed == REMOVED_AT_ONCE);
    }
}
