package io.workscribe.platform.operations;

import io.workscribe.platform.database.Outage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every two seconds how far the processors are, whether or not anybody asks for health. */
class StandstillWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StandstillWatch.class);
    private static final long EVERY_MILLIS = 2_000;

    private final Processors processors;
    private @Nullable ScheduledExecutorService thread;

    StandstillWatch(Processors processors) {
        this.processors = processors;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("StandstillWatch"));
        thread.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            processors.watch();
        } catch (RuntimeException e) {
            // That the database is away is told by its own part of health.
            if (!Outage.isIn(e)) {
                log.warn("It cannot be seen how far event processors are: {}", e.toString());
            }
        }
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
