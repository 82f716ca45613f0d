package io.workscribe.platform.messaging;

import io.workscribe.platform.eventstore.NewestChange;
import org.springframework.context.SmartLifecycle;

/** A process that starts tells no moment before those of the events that are there. */
final class ChangeClockStart implements SmartLifecycle {

    private final ChangeClock clock;
    private final NewestChange newest;
    private boolean running;

    ChangeClockStart(ChangeClock clock, NewestChange newest) {
        this.clock = clock;
        this.newest = newest;
    }

    @Override
    public void start() {
        running = true;
        newest.at().ifPresent(clock::seen);
    }

    /** Before any processor or client. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
