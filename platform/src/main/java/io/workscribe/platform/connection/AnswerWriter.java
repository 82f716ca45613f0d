package io.workscribe.platform.connection;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Deque;

/** Writes one answer as fast as its reader takes it, without a thread that waits. */
final class AnswerWriter extends EndOfExchange implements WriteListener {

    private final String address;
    private final UnreadAnswers unread;
    private final Deque<byte[]> pieces;
    private volatile long left;

    // Both from start, until which nothing is called but cut.
    @SuppressWarnings("NullAway.Init")
    private AsyncContext async;

    @SuppressWarnings("NullAway.Init")
    private ServletOutputStream output;

    private boolean finished;

    AnswerWriter(String address, UnreadAnswers unread, BufferedResponse answer) {
        this.address = address;
        this.unread = unread;
        this.pieces = answer.pieces();
        this.left = answer.size();
    }

    String address() {
        return address;
    }

    long size() {
        return left;
    }

    void start(HttpServletRequest request, HttpServletResponse response, long deadlineMillis) throws IOException {
        async = request.startAsync(request, response);
        async.setTimeout(deadlineMillis);
        async.addListener(this);
        output = response.getOutputStream();
        output.setWriteListener(this);
    }

    /** From any thread; the connection is closed by one of the server's, within a second. */
    synchronized void cut() {
        if (!finished && async != null) {
            async.setTimeout(1);
        }
    }

    @Override
    public void onWritePossible() throws IOException {
        while (output.isReady()) {
            byte[] piece = pieces.poll();
            if (piece == null) {
                forget();
                async.complete();
                return;
            }
            output.write(piece);
            written(piece.length);
        }
    }

    private synchronized void written(int bytes) {
        if (!finished) {
            left -= bytes;
            unread.read(this, bytes);
        }
    }

    /** Left to the container, which can only close the connection: the answer has begun. */
    @Override
    public void onTimeout(AsyncEvent event) {
        forget();
    }

    @Override
    synchronized void forget() {
        if (!finished) {
            finished = true;
            pieces.clear();
            unread.remove(this, left);
        }
    }
}
