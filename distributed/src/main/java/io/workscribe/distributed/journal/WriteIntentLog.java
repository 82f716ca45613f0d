package io.workscribe.distributed.journal;

import io.workscribe.platform.consistency.ClusterProgress;
import io.workscribe.platform.messaging.Failures;
import io.workscribe.platform.repair.KeyGuard;
import io.workscribe.platform.repair.MissingRows;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes before each append, in a transaction of its own, which keys the handler holds; the handler's transaction removes
 * the note. So a note that somebody else finds, who holds the key now, is of an append of which nobody knows whether it
 * was done. Until the repair of the tables has passed it, the key is good for nothing.
 */
public final class WriteIntentLog implements KeyGuard {

    private static final String HELD = WriteIntentLog.class.getName();

    /** What was under way to Axon Server when its sender died has arrived by then. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    private record Intent(UUID work, Long settledAfter, boolean recent) {}

    private final JdbcClient jdbc;
    private final ApartTransactions apart;
    private final StreamVersions versions;
    private final ClusterProgress progress;
    private final LongSupplier newestEvent;

    public WriteIntentLog(
            JdbcClient jdbc,
            ApartTransactions apart,
            StreamVersions versions,
            ClusterProgress progress,
            LongSupplier newestEvent) {
        this.jdbc = jdbc;
        this.apart = apart;
        this.versions = versions;
        this.progress = progress;
        this.newestEvent = newestEvent;
    }

    @Override
    public void hold(String key) {
        // Not for the repair: it is what a command waits for.
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().getMessage() instanceof CommandMessage
                && heldKeys().add(key)) {
            intentsOn(key).forEach(intent -> settle(key, intent));
        }
    }

    /** To be called in the handler's transaction, right before its events are appended. */
    public void beforeAppend(List<? extends EventMessage<?>> events) {
        versions.written(events);
        Set<String> keys = heldKeys();
        if (keys.isEmpty()) {
            return;
        }
        UUID work = UUID.randomUUID();
        apart.run(jdbc -> jdbc.sql("INSERT INTO platform.append_note (key, work) SELECT unnest(?), ?")
                .params(keys.toArray(String[]::new), work)
                .update());
        remove(jdbc, work);
        CurrentUnitOfWork.get().root().onCleanup(ended -> {
            if (isRefused(ended)) {
                apart.run(jdbc -> remove(jdbc, work));
            }
        });
    }

    private static Set<String> heldKeys() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(HELD, unknown -> new HashSet<>());
    }

    private List<Intent> intentsOn(String key) {
        return jdbc.sql("""
                        SELECT work, settled_after, noted_at > clock_timestamp() - make_interval(secs => ?) AS recent
                          FROM platform.append_note WHERE key = ?
                        """)
                .params(UNDER_WAY.toSeconds(), key)
                .query((row, number) -> new Intent(
                        row.getObject("work", UUID.class),
                        row.getObject("settled_after", Long.class),
                        row.getBoolean("recent")))
                .list();
    }

    private void settle(String key, Intent intent) {
        if (intent.settledAfter() == null && intent.recent()) {
            throw Failures.unavailable();
        }
        long after = intent.settledAfter() == null ? settleAfterNewest(key, intent.work()) : intent.settledAfter();
        if (progress.position(MissingRows.REPAIR_GROUP).orElse(-1) < after) {
            throw Failures.unavailable();
        }
        jdbc.sql("DELETE FROM platform.append_note WHERE key = ? AND work = ?")
                .params(key, intent.work())
                .update();
    }

    /** Apart: the transaction that found the note may be refused because of it. */
    private long settleAfterNewest(String key, UUID work) {
        long newest = newestEvent.getAsLong();
        apart.run(jdbc -> jdbc.sql("UPDATE platform.append_note SET settled_after = ? WHERE key = ? AND work = ?")
                .params(newest, key, work)
                .update());
        return newest;
    }

    private static int remove(JdbcClient jdbc, UUID work) {
        return jdbc.sql("DELETE FROM platform.append_note WHERE work = ?")
                .param(work)
                .update();
    }

    /** After a lost race it is certain that nothing was appended. */
    private static boolean isRefused(UnitOfWork<?> ended) {
        ExecutionResult result = ended.getExecutionResult();
        return ended.isRolledBack()
                && result != null
                && result.isExceptionResult()
                && Failures.isSequenceTaken(result.getExceptionResult());
    }
}
