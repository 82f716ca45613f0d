package io.workscribe.platform.schedule;

import com.github.kagkarlsson.scheduler.task.Task;
import io.workscribe.platform.InstallationSecrets;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Workers that look more often than those of a server. */
public final class RunningWorkers {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Workers workers;
    private final DeferredWork work;

    private RunningWorkers(Workers workers, DeferredWork work) {
        this.workers = workers;
        this.work = work;
    }

    public static RunningWorkers start(DataSource database, InstallationSecrets secrets, List<Task<?>> kinds) {
        SealedData data = new SealedData(secrets);
        Workers workers = ScheduleConfiguration.workers(database, data, kinds, LOOK_EVERY);
        workers.start();
        return new RunningWorkers(workers, ScheduleConfiguration.deferredWork(database, data, workers::wake));
    }

    /** Where nobody works yet. */
    public static DeferredWork none(DataSource database, InstallationSecrets secrets) {
        return ScheduleConfiguration.deferredWork(database, new SealedData(secrets), () -> {});
    }

    public DeferredWork work() {
        return work;
    }

    public void stop() {
        workers.stop();
    }
}
