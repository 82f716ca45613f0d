package io.workscribe.platform.messaging;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Tells whoever wants to know that a processor has committed a batch. */
public final class Progress {

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

    /** The listener runs on the thread of the processor, so it must be quick. */
    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    void committed() {
        listeners.forEach(Runnable::run);
    }
}
