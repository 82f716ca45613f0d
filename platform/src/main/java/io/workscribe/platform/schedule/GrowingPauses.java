package io.workscribe.platform.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries work that failed again, after pauses that double up to a quarter of an hour, for about three days. Only kinds of
 * failures are logged, never their texts: mail servers repeat addresses in them.
 */
public final class GrowingPauses<T> implements FailureHandler<T> {

    private static final Logger log = LoggerFactory.getLogger(GrowingPauses.class);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

    private final Duration first;

    public GrowingPauses(Duration first) {
        this.first = first;
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<T> work) {
        String name = failed.getExecution().getTaskName() + " "
                + failed.getExecution().getId();
        int failures = failed.getExecution().consecutiveFailures + 1;
        String kind = failed.getCause().map(GrowingPauses::kindOf).orElse("unknown failure");
        if (waited(failures).compareTo(GIVE_UP_AFTER) > 0) {
            log.error("{} was dropped: {} days of attempts failed", name, GIVE_UP_AFTER.toDays());
            work.remove();
            return;
        }
        Duration pause = pauseAfter(failures);
        log.warn("{} is tried again in {} s: {}", name, pause.toSeconds(), kind);
        work.reschedule(failed, failed.getTimeDone().plus(pause));
    }

    Duration pauseAfter(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    /** All pauses up to this failure. */
    private Duration waited(int failures) {
        Duration waited = Duration.ZERO;
        for (int failure = 1; failure < failures; failure++) {
            waited = waited.plus(pauseAfter(failure));
        }
        return waited;
    }

    private static String kindOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
