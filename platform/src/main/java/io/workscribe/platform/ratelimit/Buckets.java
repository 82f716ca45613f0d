package io.workscribe.platform.ratelimit;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One bucket of permits for each caller and purpose. A full one holds the permits of a minute; what was taken flows back
 * evenly, so nobody is shut out for longer than one permit needs to come back.
 */
interface Buckets {

    /** How long a bucket takes to be full again: one that was not touched for so long need not be kept. */
    Duration REFILL = Duration.ofMinutes(1);

    /** Takes a permit and answers 0, or takes none and answers how many seconds it will be until there is one. */
    long take(String key, int perMinute);

    static BucketConfiguration of(int perMinute) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, REFILL))
                .build();
    }

    /** In whole seconds and never 0: sooner than that it would be refused again. */
    static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
