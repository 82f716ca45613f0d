package io.workscribe.transfer.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines as bytes, none of them longer than memory allows, whoever wrote the file. */
final class LineReader {

    private static final int LONGEST_LINE = 1 << 26;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Of the line that was read last; the first is 1. */
    long number() {
        return number;
    }

    /** Without its end; null behind the last one. Fails when the last one does not end. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                number++;
                return line.toByteArray();
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line is too long");
            }
        }
        if (line.size() > 0) {
            throw new IOException("the last line does not end");
        }
        return null;
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
