package io.workscribe.query.live.socket;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one socket has still to be sent, one after the other, as fast as it is taken; who adds a text does not wait. The
 * container tells when a text has left, or that it has not within the time it has for that.
 *
 * <p>What not everybody may see leaves only when it was looked up, after it came and just before it leaves, that the person
 * still may.
 */
final class Outgoing {

    private static final int MAX_BYTES = 512 * 1024;

    /** For one text: who takes nothing for so long is deaf. */
    static final long SEND_MILLIS = 5_000;

    /**
     * A text that waits.
     *
     * @param of what it is told to; null for answers
     * @param organizationId of the thing that it tells of, if it has one
     * @param audience who of the members may see it; null for all
     * @param since when it is there, in nanoseconds of the system
     */
    record Item(
            String text,
            int bytes,
            @Nullable Subscription of,
            @Nullable UUID organizationId,
            @Nullable String audience,
            long since) {

        Item(
                String text,
                int bytes,
                @Nullable Subscription of,
                @Nullable UUID organizationId,
                @Nullable String audience) {
            this(text, bytes, of, organizationId, audience, System.nanoTime());
        }

        static Item answer(String text) {
            return new Item(text, sizeOf(text), null, null, null);
        }

        /** Whether it depends on who may see what. */
        boolean isRestricted() {
            return of != null || organizationId != null;
        }
    }

    private final RemoteEndpoint.Async remote;
    private final Runnable deaf;
    private final Runnable unclear;
    private final Runnable empty;
    private final Deque<Item> waiting = new ArrayDeque<>();

    /** Sends that are asked for while one is on its way are made by whoever sends. */
    private final AtomicInteger turns = new AtomicInteger();

    private int bytes;
    private boolean sending;
    private boolean over;
    private boolean asked;
    private long lookedUpAt = System.nanoTime();
    private long clearUntil = lookedUpAt;

    /**
     * None of these may block.
     *
     * @param deaf is run once when the socket takes too little or nothing
     * @param unclear is run when it must be looked up what the person may see
     * @param empty is run when all has left
     */
    Outgoing(Session session, Runnable deaf, Runnable unclear, Runnable empty) {
        this.remote = session.getAsyncRemote();
        this.remote.setSendTimeout(SEND_MILLIS);
        this.deaf = deaf;
        this.unclear = unclear;
        this.empty = empty;
    }

    static int sizeOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    void answer(Item item) {
        boolean slow;
        synchronized (this) {
            slow = isFullWith(item) && sending;
        }
        if (slow) {
            giveUp();
        } else {
            force(item);
        }
    }

    /** False when there is no room for it, although the socket takes what it gets: the change must be told later. */
    boolean offer(Item change) {
        boolean full;
        boolean slow;
        synchronized (this) {
            full = isFullWith(change);
            slow = full && sending;
        }
        if (slow) {
            giveUp();
        } else if (!full) {
            force(change);
        }
        return slow || !full;
    }

    /** Of what was read because there was room. */
    void force(Item item) {
        synchronized (this) {
            if (over) {
                return;
            }
            waiting.add(item);
            bytes += item.bytes();
        }
        send();
    }

    private boolean isFullWith(Item item) {
        return !waiting.isEmpty() && bytes + item.bytes() > MAX_BYTES;
    }

    /** Whether a text is on its way: then it tells whether somebody listens. */
    synchronized boolean isBusy() {
        return sending;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Leaves out what has not been begun. */
    synchronized void drop(Predicate<Item> which) {
        Iterator<Item> items = waiting.iterator();
        if (sending && items.hasNext()) {
            items.next();
        }
        while (items.hasNext()) {
            Item item = items.next();
            if (which.test(item)) {
                items.remove();
                bytes -= item.bytes();
            }
        }
    }

    /**
     * It was looked up what the person may see, and what they may not was dropped.
     *
     * @param lookedUpAt when the look began: it says nothing of what came later; in nanoseconds of the system
     * @param until how long it is good for the rest
     */
    void clear(long lookedUpAt, long until) {
        synchronized (this) {
            this.lookedUpAt = lookedUpAt;
            clearUntil = until;
            asked = false;
        }
        send();
    }

    private void send() {
        if (turns.getAndIncrement() > 0) {
            return;
        }
        int made = 1;
        do {
            sendNext();
            made = turns.addAndGet(-made);
        } while (made > 0);
    }

    private void sendNext() {
        Item next;
        boolean begun = false;
        boolean mustAsk = false;
        synchronized (this) {
            next = waiting.peek();
            if (sending || over || next == null) {
                return;
            }
            if (next.isRestricted() && !isClear(next)) {
                mustAsk = !asked;
                asked = true;
            } else {
                begun = true;
                sending = true;
            }
        }
        if (begun) {
            begin(next);
        } else if (mustAsk) {
            unclear.run();
        }
    }

    private boolean isClear(Item item) {
        return item.since() - lookedUpAt <= 0 && System.nanoTime() - clearUntil <= 0;
    }

    private void begin(Item item) {
        try {
            remote.sendText(item.text(), this::sent);
        } catch (RuntimeException broken) {
            giveUp();
        }
    }

    private void sent(SendResult result) {
        if (!result.isOK()) {
            giveUp();
            return;
        }
        boolean isEmpty;
        synchronized (this) {
            if (!over) {
                bytes -= waiting.remove().bytes();
            }
            sending = false;
            isEmpty = waiting.isEmpty();
        }
        if (isEmpty) {
            empty.run();
        }
        send();
    }

    private void giveUp() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            waiting.clear();
        }
        deaf.run();
    }
}
