package io.workscribe.platform.messaging;

import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;

/** Knows whether the processors of this process change rows, and tells whoever wants to know that they have. */
public final class Progress {

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();

    /** The listener runs on the thread of the processor, so it must be quick. */
    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** Before the first row changes. Each call is followed by one of {@link #ended()}, whatever becomes of the change. */
    public void begins() {
        begun.incrementAndGet();
    }

    /** When the change can be seen, or has been taken back. */
    public void ended() {
        ended.incrementAndGet();
        listeners.forEach(Runnable::run);
    }

    /**
     * A number that is the same as long as no row has changed and none is about to; nothing while one may change. Whoever
     * has it before reading, and again later, would read the same again.
     */
    public OptionalLong unchanged() {
        long before = ended.get();
        return begun.get() == before ? OptionalLong.of(before) : OptionalLong.empty();
    }
}
