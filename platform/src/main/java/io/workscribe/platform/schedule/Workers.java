package io.workscribe.platform.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/** The threads of this process that do what is due. */
final class Workers implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean running;

    Workers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void wake() {
        if (running) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
