package io.workscribe.transfer.events;

import io.workscribe.platform.PrivateFiles;
import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.eventstore.EventLocation.Store;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Writes beside and moves into place, so that a file with the final name is whole. */
final class EventFileWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path unfinished;
    private final OutputStream out;
    private final DigestOutputStream digested;
    private long written;

    private EventFileWriter(Path file, Path unfinished, OutputStream out) throws NoSuchAlgorithmException {
        this.file = file;
        this.unfinished = unfinished;
        this.out = out;
        this.digested = new DigestOutputStream(out, MessageDigest.getInstance(EventFile.DIGEST));
    }

    /** @param file compressed when its name ends with {@code .gz} */
    static EventFileWriter create(Path file, Store store, long events) {
        if (Files.exists(file)) {
            throw new StartupFailure(
                    "The file %s exists already.".formatted(file), "Choose another name with --to=<file>.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            OutputStream out = Files.newOutputStream(PrivateFiles.createFile(unfinished));
            out = file.getFileName().toString().endsWith(".gz")
                    ? new GZIPOutputStream(out, BUFFER)
                    : new BufferedOutputStream(out, BUFFER);
            EventFileWriter writer = new EventFileWriter(file, unfinished, out);
            writer.line(
                    writer.digested, new EventFile.Header(EventFile.FORMAT, EventFile.VERSION, store.key(), events));
            return writer;
        } catch (IOException failed) {
            throw notWritable(file, failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void write(StoredEvent event) {
        try {
            line(digested, event);
            written++;
        } catch (IOException failed) {
            throw notWritable(file, failed);
        }
    }

    /** The checksum of what was written. */
    String finish() {
        try {
            String sha256 = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            line(out, new EventFile.LastLine(new EventFile.End(written, sha256)));
            out.close();
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return sha256;
        } catch (IOException failed) {
            throw notWritable(file, failed);
        }
    }

    private void line(OutputStream to, Object line) throws IOException {
        to.write(EventFile.MAPPER.writeValueAsBytes(line));
        to.write('\n');
    }

    private static StartupFailure notWritable(Path file, IOException failed) {
        return new StartupFailure(
                "The file %s cannot be written: %s".formatted(file, failed.getMessage()),
                "Choose a folder with enough room with --to=<file>.",
                failed);
    }

    /** Leaves nothing behind that is not finished. */
    @Override
    public void close() {
        try {
            try {
                out.close();
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
