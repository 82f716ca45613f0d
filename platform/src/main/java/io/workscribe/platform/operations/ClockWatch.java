package io.workscribe.platform.operations;

import io.workscribe.platform.database.Outage;
import io.workscribe.platform.messaging.ChangeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the machine's clock with the database's, which is one for all processes, every few seconds. */
class ClockWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);
    private static final long EVERY_MILLIS = 5_000;

    private final ChangeClock changes;
    private final InstantSource machine;
    private final JdbcClient jdbc;
    private @Nullable ScheduledExecutorService thread;

    ClockWatch(ChangeClock changes, InstantSource machine, JdbcClient jdbc) {
        this.changes = changes;
        this.machine = machine;
        this.jdbc = jdbc;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("ClockWatch"));
        thread.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            changes.compared(difference());
        } catch (RuntimeException e) {
            // That the database is away is told by its own part of health.
            if (!Outage.isIn(e)) {
                log.warn("The clock cannot be compared with the database's: {}", e.toString());
            }
        }
    }

    /** At least so much: what the question takes is nobody's fault. */
    Duration difference() {
        Instant before = machine.instant();
        Instant database = jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = machine.instant();
        if (database.isBefore(before)) {
            return Duration.between(database, before);
        }
        return database.isAfter(after) ? Duration.between(database, after) : Duration.ZERO;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
