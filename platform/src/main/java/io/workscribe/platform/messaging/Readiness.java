package io.workscribe.platform.messaging;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * Whether every read model of this process can be read. Until then nothing is decided, and nobody reacts to an event: what
 * they look at would be half of the truth.
 */
public final class Readiness {

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private volatile boolean ready = true;

    public boolean isReady() {
        return ready;
    }

    /** Before anything has started. */
    public void notYet() {
        ready = false;
    }

    public void ready() {
        ready = true;
        listeners.forEach(Runnable::run);
    }

    void onReady(Runnable listener) {
        listeners.add(listener);
    }
}
