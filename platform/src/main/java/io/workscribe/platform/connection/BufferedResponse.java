package io.workscribe.platform.connection;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Keeps what is written until the answer is complete, in pieces that can be let go one by one. */
final class BufferedResponse extends HttpServletResponseWrapper {

    private static final int PIECE = 16 * 1024;

    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private final ServletOutputStream output = new Output();
    private byte[] last = new byte[0];
    private int used;
    private long size;
    private @Nullable PrintWriter writer;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    long size() {
        if (writer != null) {
            writer.flush();
        }
        return size;
    }

    /** The pieces in their order; the last one is no longer than what is in it. */
    Deque<byte[]> pieces() {
        Deque<byte[]> all = new ArrayDeque<>(pieces);
        if (used > 0) {
            all.add(Arrays.copyOf(last, used));
        }
        return all;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return output;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            String encoding = getCharacterEncoding();
            writer = new PrintWriter(new OutputStreamWriter(
                    output, encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
        return writer;
    }

    /** It is known when everything has been written. */
    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void flushBuffer() {}

    @Override
    public void resetBuffer() {
        clear();
    }

    @Override
    public void reset() {
        clear();
        super.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        clear();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        clear();
        super.sendError(status, message);
    }

    private void clear() {
        pieces.clear();
        last = new byte[0];
        used = 0;
        size = 0;
        writer = null;
    }

    private void append(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            if (used == last.length) {
                if (used > 0) {
                    pieces.add(last);
                }
                last = new byte[size == 0 ? Math.min(PIECE, Math.max(512, length)) : PIECE];
                used = 0;
            }
            int step = Math.min(length - done, last.length - used);
            System.arraycopy(bytes, offset + done, last, used, step);
            used += step;
            size += step;
            done += step;
        }
    }

    private final class Output extends ServletOutputStream {

        @Override
        public void write(int value) {
            append(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            append(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("The answer is written when it is complete");
        }
    }
}
