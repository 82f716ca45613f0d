package io.workscribe.platform.database;

import io.workscribe.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process that works on a data directory, found through the {@code postmaster.pid} it keeps there. */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

    private Postmaster() {}

    /** Waits until a server that was told to stop has written everything. */
    static void awaitStopped(Path dataDirectory) {
        running(dataDirectory).ifPresent(stopping -> awaitExit(stopping, dataDirectory));
    }

    /**
     * Stops a server that outlived the WorkScribe it belonged to. Only call this while holding the data folder: then
     * nobody else can be using it.
     */
    static void stopOrphan(Path dataDirectory) {
        running(dataDirectory).ifPresent(orphan -> {
            log.info("Stopping the PostgreSQL that an earlier WorkScribe left behind (process {})", orphan.pid());
            interrupt(orphan);
            awaitExit(orphan, dataDirectory);
        });
    }

    static Optional<ProcessHandle> running(Path dataDirectory) {
        List<String> lines;
        try {
            lines = Files.readAllLines(dataDirectory.resolve("postmaster.pid"));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isServerStartedAt(process, started));
    }

    /** After a reboot the number can belong to any other process. */
    private static boolean isServerStartedAt(ProcessHandle process, Instant started) {
        ProcessHandle.Info info = process.info();
        boolean isServer = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
        boolean sameStart = info.startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(true);
        return isServer && sameStart;
    }

    /** A "fast" stop: sessions are ended, everything is written, and the next start needs no recovery. */
    private static void interrupt(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + postmaster.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            postmaster.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The file goes last in a clean stop. It is watched beside the process, because a process whose parent is gone can
     * stay visible as a zombie in a container.
     */
    private static void awaitExit(ProcessHandle postmaster, Path dataDirectory) {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        long deadline = System.nanoTime() + STOP_WAIT.toNanos();
        while (postmaster.isAlive() && Files.exists(pidFile)) {
            if (System.nanoTime() > deadline) {
                throw new StartRefused(
                        "The PostgreSQL of this data folder (process %d) does not stop.".formatted(postmaster.pid()),
                        "Look at its log in the folder postgres/log, end that process, and start again.");
            }
            try {
                postmaster.onExit().get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException stillRunning) {
                continue;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
