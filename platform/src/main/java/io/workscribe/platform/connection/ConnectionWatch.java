package io.workscribe.platform.connection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks again and again for connections that hold up others; on a thread of its own, which waits for nobody. */
final class ConnectionWatch implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(ConnectionWatch.class);

    private static final long MILLIS = 500;

    private final Runnable look;
    private @Nullable ScheduledExecutorService looks;

    ConnectionWatch(Runnable look) {
        this.look = look;
    }

    @Override
    public synchronized void start() {
        looks = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread thread = new Thread(run, "connection-watch");
            thread.setDaemon(true);
            return thread;
        });
        looks.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (looks != null) {
            looks.shutdownNow();
            looks = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looks != null;
    }

    private void look() {
        try {
            look.run();
        } catch (RuntimeException failed) {
            LOGGER.warn("Connections could not be looked after this time", failed);
        }
    }
}
