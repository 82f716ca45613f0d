package io.workscribe.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of everything that must survive a restart. It belongs to one running WorkScribe at a time, and only its
 * owner may look inside.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK_FILE = "workscribe.lock";

    // Closing any channel of a locked file would drop the lock of the whole process, so a second attempt inside this
    // process must be refused before the file is opened.
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel lockChannel;

    private DataFolder(Path root, FileChannel lockChannel) {
        this.root = root;
        this.lockChannel = lockChannel;
    }

    /** Creates the folder when it is missing, and takes it for this process. */
    public static DataFolder open(Path folder) {
        try {
            Path root = PrivateFiles.createFolder(folder.toAbsolutePath().normalize())
                    .toRealPath();
            if (!HELD_BY_THIS_PROCESS.add(root)) {
                throw inUse(root, Long.toString(ProcessHandle.current().pid()));
            }
            try {
                return new DataFolder(root, lock(root));
            } catch (IOException | RuntimeException refused) {
                HELD_BY_THIS_PROCESS.remove(root);
                throw refused;
            }
        } catch (IOException unusable) {
            throw new StartupFailure(
                    "The data folder %s cannot be used: %s".formatted(folder.toAbsolutePath(), unusable.getMessage()),
                    "Make it writable for this user, or choose another with --workscribe.data=<folder>.",
                    unusable);
        }
    }

    public Path root() {
        return root;
    }

    /** A folder inside, created when it is missing, readable for its owner only. */
    public Path folder(String name) {
        try {
            return PrivateFiles.createFolder(root.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Path secretFile(String name) {
        return folder("secrets").resolve(name);
    }

    /** A random secret that is made at the first call and kept: the text of so many random bytes. */
    public synchronized String secret(String name, int randomBytes) {
        Path file = secretFile(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[randomBytes];
                new SecureRandom().nextBytes(random);
                writeSecret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Written beside and moved into place, so that a crash leaves either no secret or a whole one. */
    private static void writeSecret(Path file, String secret) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        PrivateFiles.createFile(unfinished);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((secret + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel = FileChannel.open(
                root.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(root, holder(channel));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
    }

    private static StartupFailure inUse(Path root, String pid) {
        return new StartupFailure(
                "The data folder %s is in use by another WorkScribe (process %s).".formatted(root, pid),
                "Stop that one first, or choose another folder with --workscribe.data=<folder>.");
    }

    @Override
    public void close() {
        try {
            lockChannel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            HELD_BY_THIS_PROCESS.remove(root);
        }
    }
}
