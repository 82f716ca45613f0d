package io.workscribe.platform;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when its memory is exhausted: whichever thread it hit is gone or in an unknown state, and nothing that
 * it should have done is ever done. What was acknowledged is in the database, and a supervisor starts the process again.
 * The packaged start sets {@code -XX:+ExitOnOutOfMemoryError}; this is for {@code java -jar} alone.
 */
public final class OutOfMemory {

    public static final int EXIT_CODE = 3;

    private static final Logger log = LoggerFactory.getLogger(OutOfMemory.class);

    private static final Runtime RUNTIME = Runtime.getRuntime();

    /** Given back before the last words, which need a little memory themselves. */
    @SuppressWarnings("unused")
    private static byte @Nullable [] reserve = new byte[1 << 17];

    private OutOfMemory() {}

    /** For threads that end because of it. */
    public static void watchThreads() {
        // What is needed then is loaded now: later there may be no memory for it.
        endProcessIfIn(new Throwable());
        Thread none = new Thread(() -> {});
        RUNTIME.addShutdownHook(none);
        RUNTIME.removeShutdownHook(none);
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            endProcessIfIn(failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            } else {
                log.error("Thread {} has ended", thread.getName(), failure);
            }
        });
    }

    /** For whoever catches what others throw. */
    public static void endProcessIfIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                reserve = null;
                try {
                    log.error("The memory is exhausted ({}): the process ends", cause.getMessage());
                } finally {
                    // Nothing that would have to be done at an orderly stop can be relied on.
                    RUNTIME.halt(EXIT_CODE);
                }
            }
        }
    }

    /** A pool that does not keep it to itself, as pools do. */
    public static ScheduledThreadPoolExecutor threads(int count, ThreadFactory factory) {
        return new ScheduledThreadPoolExecutor(count, factory) {

            @Override
            protected void afterExecute(Runnable task, @Nullable Throwable failure) {
                super.afterExecute(task, failure);
                if (failure != null) {
                    endProcessIfIn(failure);
                } else if (task instanceof Future<?> done && done.isDone()) {
                    try {
                        done.get();
                    } catch (ExecutionException e) {
                        endProcessIfIn(e);
                    } catch (CancellationException | InterruptedException stopped) {
                        // Told to.
                    }
                }
            }
        };
    }
}
