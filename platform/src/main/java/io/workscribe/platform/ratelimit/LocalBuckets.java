package io.workscribe.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/** Buckets in the memory of this process, as many as fit a bound; the ones forgotten are those that rested longest. */
final class LocalBuckets implements Buckets {

    private static final int AT_MOST = 100_000;

    private final Cache<String, Bucket> buckets;
    private final TimeMeter time;

    LocalBuckets() {
        this(TimeMeter.SYSTEM_NANOTIME, AT_MOST);
    }

    LocalBuckets(TimeMeter time, int atMost) {
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(atMost)
                .expireAfterAccess(REFILL)
                .build();
    }

    @Override
    public long take(String key, int perMinute) {
        ConsumptionProbe probe = buckets.get(key, unknown -> full(perMinute)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Buckets.seconds(probe.getNanosToWaitForRefill());
    }

    long count() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket full(int perMinute) {
        Bandwidth[] limits = Buckets.of(perMinute).getBandwidths();
        return Bucket.builder()
                .addLimit(limits[0])
                .withCustomTimePrecision(time)
                .build();
    }
}
