package io.workscribe.query.notification.push;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What one socket has still to be sent, one after the other, as fast as it is taken; who adds a text does not wait. The
 * container tells when a text has left, or that it has not within the time it has for that.
 */
final class OutgoingTexts {

    private static final int MAX_BYTES = 64 * 1024;

    /** For one text: who takes nothing for so long is deaf. */
    static final long SEND_MILLIS = 5_000;

    private final RemoteEndpoint.Async remote;
    private final Runnable deaf;
    private final Deque<String> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean sending;
    private boolean over;

    /** @param deaf is run once when the socket takes too little or nothing; must not block */
    OutgoingTexts(Session session, Runnable deaf) {
        this.remote = session.getAsyncRemote();
        this.remote.setSendTimeout(SEND_MILLIS);
        this.deaf = deaf;
    }

    void add(String text) {
        int size = size(text);
        boolean tooMuch;
        synchronized (this) {
            if (over) {
                return;
            }
            tooMuch = sending && bytes + size > MAX_BYTES;
            if (!tooMuch) {
                waiting.add(text);
                bytes += size;
            }
        }
        if (tooMuch) {
            giveUp();
        } else {
            sendNext();
        }
    }

    /** Whether a text is on its way: then it tells whether somebody listens. */
    synchronized boolean isBusy() {
        return sending;
    }

    private void sendNext() {
        String next;
        synchronized (this) {
            if (sending || over || waiting.isEmpty()) {
                return;
            }
            next = waiting.peek();
            sending = true;
        }
        try {
            remote.sendText(next, this::sent);
        } catch (RuntimeException broken) {
            giveUp();
        }
    }

    private void sent(SendResult result) {
        if (!result.isOK()) {
            giveUp();
            return;
        }
        synchronized (this) {
            if (!over) {
                bytes -= size(waiting.remove());
            }
            sending = false;
        }
        sendNext();
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

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
