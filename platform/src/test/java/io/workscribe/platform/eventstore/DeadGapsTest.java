package io.workscribe.platform.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.platform.database.TestDatabase;
import java.sql.Connection;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Which missing numbers are given up: only those that nobody can fill any more. */
class DeadGapsTest {

    /** Longer than three looks at the open transactions. */
    private static final Duration SEVERAL_CHECKS = Duration.ofMillis(1_800);

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");

    private final DeadGaps deadGaps = new DeadGaps(database.jdbc());

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @Test
    @DisplayName("A number that was rolled back is given up, one that is under way is not, whichever was missed first")
    void onlyTheDead() throws Exception {
        try (Connection doomed = begin();
                Connection slow = begin()) {
            long rolledBack = insert(doomed);
            long underWay = insert(slow);
            doomed.rollback();

            assertNotGivenUp(underWay, rolledBack, underWay);
            slow.commit();
        }
    }

    @Test
    @DisplayName("A number stays alive as long as its transaction, though other transactions come and go")
    void longTransaction() throws Exception {
        try (Connection slow = begin()) {
            long underWay = insert(slow);
            await().pollInSameThread()
                    .during(SEVERAL_CHECKS)
                    .atMost(10, SECONDS)
                    .until(() -> {
                        try (Connection other = begin()) {
                            insert(other);
                            other.commit();
                        }
                        return !deadGaps.among(new TreeSet<>(Set.of(underWay))).contains(underWay);
                    });
            slow.commit();
        }
    }

    @Test
    @DisplayName("A number whose transaction ended is given up, also while younger transactions stay open")
    void youngerTransactions() throws Exception {
        long rolledBack;
        try (Connection doomed = begin()) {
            rolledBack = insert(doomed);
            doomed.rollback();
        }
        TreeSet<Long> gap = new TreeSet<>(Set.of(rolledBack));
        assertThat(deadGaps.among(gap)).isEmpty();
        try (Connection younger = begin()) {
            insert(younger);
            await().atMost(10, SECONDS)
                    .untilAsserted(() -> assertThat(deadGaps.among(gap)).containsExactly(rolledBack));
            younger.rollback();
        }
    }

    @Test
    @DisplayName("A reader inside of a transaction does not decide by what was open when it began")
    void readerInsideTransaction() throws Exception {
        long rolledBack;
        try (Connection doomed = begin()) {
            rolledBack = insert(doomed);
            doomed.rollback();
        }
        new TransactionTemplate(database.transactions()).executeWithoutResult(reading -> {
            deadGaps.among(new TreeSet<>(Set.of(rolledBack)));
            try (Connection slow = begin()) {
                long underWay = insert(slow);
                assertNotGivenUp(underWay, rolledBack, underWay);
                slow.commit();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void assertNotGivenUp(long underWay, Long... gaps) {
        TreeSet<Long> all = new TreeSet<>(Set.of(gaps));
        await().pollInSameThread().during(SEVERAL_CHECKS).atMost(10, SECONDS).until(() -> {
            assertThat(deadGaps.among(all)).doesNotContain(underWay);
            return true;
        });
    }

    private static Connection begin() throws Exception {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static long insert(Connection connection) throws Exception {
        try (var statement = connection.prepareStatement("""
                INSERT INTO platform.domain_event
                  (event_identifier, aggregate_identifier, sequence_number, time_stamp, payload_type, payload, meta_data)
                VALUES (?, ?, 0, '2026-01-01T00:00:00Z', 'x', '{}', '{}') RETURNING global_index""")) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, UUID.randomUUID().toString());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
