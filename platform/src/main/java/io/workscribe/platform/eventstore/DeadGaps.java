package io.workscribe.platform.eventstore;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the numbers of the global sequence that no event will ever take (rolled back, or lost in a crash) from those of
 * transactions still under way. No clock of ours decides that: a number is dead once every transaction that was open
 * when it was first missed has ended and it is still not there. So a slow writer is waited for, however long it takes,
 * and nothing is skipped.
 *
 * <p>All writers must connect with the same database role: PostgreSQL shows the transactions of other roles to
 * superusers only.
 */
final class DeadGaps {

    private static final long CHECK_INTERVAL_NANOS = Duration.ofMillis(500).toNanos();
    private static final int REMEMBERED = 100_000;

    private final JdbcClient jdbc;
    private final EventPositions positions;
    private final Map<Long, Timestamp> firstMissed = new HashMap<>();
    private final Set<Long> dead = new HashSet<>();
    private long lastCheck = System.nanoTime() - CHECK_INTERVAL_NANOS;

    DeadGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.positions = new EventPositions(jdbc);
    }

    synchronized Set<Long> among(SortedSet<Long> gaps) {
        Set<Long> unknown = gaps.stream().filter(gap -> !dead.contains(gap)).collect(Collectors.toSet());
        if (!unknown.isEmpty() && System.nanoTime() - lastCheck >= CHECK_INTERVAL_NANOS) {
            check(unknown);
            lastCheck = System.nanoTime();
        }
        return gaps.stream().filter(dead::contains).collect(Collectors.toSet());
    }

    private void check(Set<Long> unknown) {
        forgetWhatIsTooMuch();
        Set<Long> candidates = new HashSet<>();
        Timestamp oldestTransaction = oldestOtherTransaction();
        for (Long gap : unknown) {
            Timestamp missed = firstMissed.get(gap);
            if (missed != null && missed.before(oldestTransaction)) {
                candidates.add(gap);
            }
        }
        if (!candidates.isEmpty()) {
            candidates.removeAll(positions.among(candidates));
            dead.addAll(candidates);
            candidates.forEach(firstMissed::remove);
        }
        Timestamp now =
                jdbc.sql("SELECT clock_timestamp()").query(Timestamp.class).single();
        unknown.stream().filter(gap -> !dead.contains(gap)).forEach(gap -> firstMissed.putIfAbsent(gap, now));
    }

    /** When the oldest transaction of anybody else began; now, when there is none. */
    private Timestamp oldestOtherTransaction() {
        // Within one transaction of ours, PostgreSQL would go on answering with what it said first.
        jdbc.sql("SELECT pg_stat_clear_snapshot()").query().singleRow();
        return jdbc.sql("""
                        SELECT coalesce(min(xact_start), clock_timestamp()) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()""").query(Timestamp.class).single();
    }

    /** Forgetting is safe: what is forgotten is found out again. */
    private void forgetWhatIsTooMuch() {
        if (dead.size() > REMEMBERED) {
            dead.clear();
        }
        if (firstMissed.size() > REMEMBERED) {
            firstMissed.clear();
        }
    }
}
