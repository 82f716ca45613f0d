package io.workscribe.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LocalBucketsTest {

    private final AtomicLong now = new AtomicLong();
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };
    private final LocalBuckets buckets = new LocalBuckets(time, 1_000);

    @Test
    @DisplayName("As many as the limit pass; the next is told when")
    void limit() {
        for (int i = 0; i < 6; i++) {
            assertThat(buckets.take("ada", 6)).isZero();
        }
        assertThat(buckets.take("ada", 6)).isEqualTo(10);
        assertThat(buckets.take("grace", 6)).isZero();
    }

    @Test
    @DisplayName("Who waits as long as told passes, once; being refused costs nothing")
    void waiting() {
        for (int i = 0; i < 6; i++) {
            buckets.take("ada", 6);
        }
        pass(9_999);
        for (int i = 0; i < 100; i++) {
            assertThat(buckets.take("ada", 6)).isEqualTo(1);
        }

        pass(1);

        assertThat(buckets.take("ada", 6)).isZero();
        assertThat(buckets.take("ada", 6)).isEqualTo(10);
    }

    @Test
    @DisplayName("After a minute there are as many as at first, and not more")
    void minute() {
        for (int i = 0; i < 6; i++) {
            buckets.take("ada", 6);
        }
        pass(3_600_000);

        for (int i = 0; i < 6; i++) {
            assertThat(buckets.take("ada", 6)).isZero();
        }
        assertThat(buckets.take("ada", 6)).isPositive();
    }

    @Test
    @DisplayName("Of many at once no more pass than may")
    void atOnce() {
        AtomicInteger passed = new AtomicInteger();

        IntStream.range(0, 2_000).parallel().forEach(i -> {
            if (buckets.take("ada", 100) == 0) {
                passed.incrementAndGet();
            }
        });

        assertThat(passed).hasValue(100);
    }

    @Test
    @DisplayName("A flood of callers does not fill the memory")
    void bound() {
        for (int i = 0; i < 50_000; i++) {
            buckets.take("caller " + i, 100);
        }

        assertThat(buckets.count()).isLessThanOrEqualTo(1_000);
    }

    private void pass(long millis) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
