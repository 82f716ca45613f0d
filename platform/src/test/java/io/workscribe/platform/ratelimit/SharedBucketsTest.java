package io.workscribe.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.platform.database.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SharedBucketsTest {

    private static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");

    private final SharedBuckets here = new SharedBuckets(database.dataSource());
    private final SharedBuckets elsewhere = new SharedBuckets(database.dataSource());

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    @DisplayName("Two processes count together")
    void together() {
        assertThat(here.take("together", 2)).isZero();
        assertThat(elsewhere.take("together", 2)).isZero();

        assertThat(here.take("together", 2)).isBetween(1L, 30L);
        assertThat(elsewhere.take("together", 2)).isBetween(1L, 30L);
        assertThat(elsewhere.take("somebody else", 2)).isZero();
    }

    @Test
    @DisplayName("Of many at once, here and there, no more pass than may")
    void atOnce() {
        AtomicInteger passed = new AtomicInteger();

        IntStream.range(0, 40).parallel().forEach(i -> {
            // One permit comes back in a minute: none within this test.
            if ((i % 2 == 0 ? here : elsewhere).take("at once", 1) == 0) {
                passed.incrementAndGet();
            }
        });

        assertThat(passed).hasValue(1);
    }

    @Test
    @DisplayName("Rows of callers who have all their permits again are removed, others are kept")
    void removed() {
        here.take("rested", 1);
        here.take("busy", 1);
        database.jdbc()
                .sql("UPDATE platform.rate_limit SET expires_at = 1 WHERE caller = 'rested'")
                .update();

        here.removeExpired();

        assertThat(database.jdbc()
                        .sql("SELECT caller FROM platform.rate_limit WHERE caller IN ('rested', 'busy')")
                        .query(String.class)
                        .list())
                .containsExactly("busy");
    }

    @Test
    @DisplayName("A row that was begun and never counted in expires, too")
    void begun() {
        database.jdbc()
                .sql("INSERT INTO platform.rate_limit (caller, state) VALUES ('begun', null)")
                .update();

        assertThat(database.jdbc()
                        .sql("SELECT expires_at FROM platform.rate_limit WHERE caller = 'begun'")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(here.take("begun", 1)).isZero();
        assertThat(here.take("begun", 1)).isPositive();
    }

    @Test
    @DisplayName("Without its table it limits nobody")
    void broken() {
        try (TestDatabase empty = TestDatabase.migrated()) {
            SharedBuckets broken = new SharedBuckets(empty.dataSource());
            for (int i = 0; i < 5; i++) {
                assertThat(broken.take("ada", 1)).isZero();
            }
        }
    }
}
