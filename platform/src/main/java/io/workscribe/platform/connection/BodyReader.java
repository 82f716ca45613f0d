package io.workscribe.platform.connection;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of one request as it arrives, without a thread that waits, and has the request dispatched when the body
 * is complete, too long, or not waited for any longer.
 */
final class BodyReader extends EndOfExchange implements ReadListener {

    private static final String RECEIVED = BodyReader.class.getName() + ".received";

    /** Read and thrown away behind the longest body, so that who sends too much reads why it was refused. */
    private static final int DISCARDED = 2 * 1024 * 1024;

    private static final int BLOCK = 8 * 1024;

    private final HttpServletRequest request;
    private final UnfinishedBodies unfinished;
    private final int maxBytes;
    private final ServletInputStream input;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final byte[] block = new byte[BLOCK];
    private final long startedAt = System.nanoTime();

    private long count;

    // From readLater, until which nothing is called that uses it.
    @SuppressWarnings("NullAway.Init")
    private AsyncContext async;

    private @Nullable Refusal refusal;
    private boolean finished;

    BodyReader(HttpServletRequest request, UnfinishedBodies unfinished, int maxBytes) throws IOException {
        this.request = request;
        this.unfinished = unfinished;
        this.maxBytes = maxBytes;
        this.input = request.getInputStream();
    }

    /** What a reader has left with the request that it had dispatched; null when there was none. */
    static @Nullable ReceivedBody takeFrom(HttpServletRequest request) {
        ReceivedBody body = (ReceivedBody) request.getAttribute(RECEIVED);
        request.removeAttribute(RECEIVED);
        return body;
    }

    /** The body, when all of it came together with the head of the request; otherwise null. */
    @Nullable
    ReceivedBody readAtOnce() throws IOException {
        long length = request.getContentLengthLong();
        while (length <= maxBytes && count < length && input.available() > 0) {
            int read = input.read(block);
            if (read < 0) {
                break;
            }
            received.write(block, 0, read);
            count += read;
        }
        return count == length ? new ReceivedBody(received.toByteArray(), true, null) : null;
    }

    void readLater(String address, long deadlineMillis) {
        async = request.startAsync();
        async.setTimeout(deadlineMillis);
        async.addListener(this);
        unfinished.add(address, this);
        if (unfinished.hasRoomFor(received.size())) {
            input.setReadListener(this);
        } else {
            finish(Refusal.NO_ROOM);
        }
    }

    boolean isOlderThan(long nanos) {
        return System.nanoTime() - startedAt > nanos;
    }

    /** From any thread; the answer is given by one of the server's, within a second. */
    synchronized void refuse(Refusal reason) {
        if (!finished && refusal == null) {
            refusal = reason;
            async.setTimeout(1);
        }
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        while (!finished && input.isReady()) {
            int read = input.read(block);
            if (read < 0) {
                return;
            }
            keep(read);
        }
    }

    @Override
    public void onAllDataRead() {
        finish(null);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        finish(Refusal.TOO_SLOW);
    }

    private void keep(int read) {
        count += read;
        int room = Math.min(read, maxBytes + 1 - received.size());
        if (room > 0) {
            received.write(block, 0, room);
            if (!unfinished.hasRoomFor(room)) {
                finish(Refusal.NO_ROOM);
            }
        }
        if (count > (long) maxBytes + DISCARDED) {
            finish(null);
        }
    }

    private synchronized void finish(@Nullable Refusal reason) {
        if (finished) {
            return;
        }
        forget();
        Refusal why = refusal == null ? reason : refusal;
        boolean whole = why == null && count <= maxBytes;
        request.setAttribute(
                RECEIVED, new ReceivedBody(why == null ? received.toByteArray() : new byte[0], whole, why));
        async.dispatch();
    }

    @Override
    synchronized void forget() {
        if (!finished) {
            finished = true;
            unfinished.remove(this, received.size());
        }
    }
}
