package io.workscribe.transfer.events;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.eventstore.EventLocation.Store;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a file of events once, from the beginning, and believes it only when the end has been reached. */
final class EventFileReader implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final InputStream in;
    private final LineReader lines;
    private final MessageDigest digest;
    private final EventFile.Header header;
    private @Nullable StoredEvent last;
    private long events;
    private boolean atEnd;

    private EventFileReader(InputStream in) throws NoSuchAlgorithmException {
        this.in = in;
        this.lines = new LineReader(in);
        this.digest = MessageDigest.getInstance(EventFile.DIGEST);
        this.header = readHeader();
    }

    static EventFileReader open(Path file) {
        InputStream raw = null;
        try {
            raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            raw.mark(2);
            boolean compressed = (raw.read() << 8 | raw.read()) == GZIP_MAGIC;
            raw.reset();
            return new EventFileReader(compressed ? new GZIPInputStream(raw, BUFFER) : raw);
        } catch (IOException failed) {
            close(raw);
            throw new StartupFailure(
                    "The file %s cannot be read: %s".formatted(file, failed.getMessage()),
                    "Name a file of exported events with --from=<file>.",
                    failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (RuntimeException refused) {
            close(raw);
            throw refused;
        }
    }

    /** Reads all of it. */
    static EventFile.Header check(Path file) {
        try (EventFileReader reader = open(file)) {
            ProgressLog progress =
                    new ProgressLog("Checked in the file", reader.header().events());
            while (reader.next() != null) {
                progress.advanceTo(reader.events);
            }
            progress.finish(reader.events);
            return reader.header();
        }
    }

    EventFile.Header header() {
        return header;
    }

    /** Null behind the last one. */
    @Nullable
    StoredEvent next() {
        if (atEnd) {
            return null;
        }
        byte[] line = line();
        if (line == null) {
            throw EventFile.unusable(
                    "it ends after %d of %d events, and is not complete".formatted(events, header.events()));
        }
        if (new String(line, 0, Math.min(line.length, EventFile.END.length()), StandardCharsets.UTF_8)
                .equals(EventFile.END)) {
            readEnd(line);
            return null;
        }
        StoredEvent event = parse(line, StoredEvent.class);
        if (last != null && event.position() <= last.position()) {
            throw EventFile.unusable("event %d is not behind the one before it".formatted(events + 1));
        }
        digestLine(line);
        events++;
        last = event;
        return event;
    }

    private EventFile.Header readHeader() {
        byte[] line = line();
        if (line == null) {
            throw EventFile.unusable("it is empty");
        }
        JsonNode start = parse(line, JsonNode.class);
        if (!EventFile.FORMAT.equals(start.path("format").asString(""))) {
            throw EventFile.unusable("it holds no exported events");
        }
        if (start.path("version").asInt(0) != EventFile.VERSION) {
            throw EventFile.unusable("its format is of version %s, and this WorkScribe reads version %d"
                    .formatted(start.path("version"), EventFile.VERSION));
        }
        EventFile.Header read = parse(line, EventFile.Header.class);
        if (Store.of(read.store()).isEmpty()) {
            throw EventFile.unusable("it does not say which store it comes from");
        }
        digestLine(line);
        return read;
    }

    private void readEnd(byte[] line) {
        EventFile.End end = parse(line, EventFile.LastLine.class).end();
        if (end == null || end.events() != events || header.events() != events) {
            throw EventFile.unusable("it holds %d events and should hold %d".formatted(events, header.events()));
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(end.sha256())) {
            throw EventFile.unusable("its checksum is wrong, so something in it was changed");
        }
        if (line() != null) {
            throw EventFile.unusable("something follows its end");
        }
        atEnd = true;
    }

    private <T> T parse(byte[] line, Class<T> type) {
        try {
            return EventFile.MAPPER.readValue(line, type);
        } catch (JacksonException notUnderstood) {
            throw EventFile.unusable("line %d of it is damaged".formatted(lines.number()), notUnderstood);
        }
    }

    private byte @Nullable [] line() {
        try {
            return lines.next();
        } catch (IOException damaged) {
            throw EventFile.unusable(
                    "it is damaged after line %d (%s)".formatted(lines.number(), damaged.getMessage()), damaged);
        }
    }

    private void digestLine(byte[] line) {
        digest.update(line);
        digest.update((byte) '\n');
    }

    @Override
    public void close() {
        close(in);
    }

    private static void close(@Nullable InputStream in) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
