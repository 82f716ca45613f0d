package io.workscribe.platform.ratelimit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.workscribe.platform.web.TooManyRequests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;

/** What may be done so often in an hour or a day, by all processes together and over restarts. */
public class Quotas {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int REMOVED_AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> rows;

    Quotas(DataSource dataSource) {
        this.rows = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("platform.rate_limit")
                .idColumn("caller")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .requestTimeout(PATIENCE)
                .build();
    }

    /**
     * So many times in each period.
     *
     * @param times 0 for as often as one likes
     */
    public record Quota(String what, int times, Duration period) {}

    /** Takes one of each, or none: refused with 429 then. */
    public void take(Quota... quotas) {
        List<BucketProxy> taken = new ArrayList<>();
        for (Quota quota : quotas) {
            if (quota.times() <= 0) {
                continue;
            }
            BucketProxy bucket = rows.builder().build(quota.what(), () -> configuration(quota));
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                taken.forEach(other -> other.addTokens(1));
                throw new TooManyRequests(Buckets.seconds(probe.getNanosToWaitForRefill()));
            }
            taken.add(bucket);
        }
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeExpired() {
        int removed;
        do {
            removed = rows.removeExpired(REMOVED_AT_ONCE);
        } while (removed == REMOVED_AT_ONCE);
    }

    private static BucketConfiguration configuration(Quota quota) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(quota.times()).refillIntervally(quota.times(), quota.period()))
                .build();
    }
}
