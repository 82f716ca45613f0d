package io.workscribe.platform.database;

import io.workscribe.platform.StartupFailure;
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

    /** The process, unless it has ended, or its number belongs to another one by now. */
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
                .filter(Postmaster::isAlive)
                .filter(process -> isServerOf(dataDirectory, process, started));
    }

    /**
     * Removes what a killed server left behind when it stays visible as a zombie, as in containers whose first process
     * does not collect the dead: PostgreSQL would take it for alive and refuse to start. That its sessions have ended,
     * too, PostgreSQL checks in another way.
     */
    static void forgetZombie(Path dataDirectory) throws IOException {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        if (ProcessHandle.of(pid).filter(Postmaster::isZombie).isPresent()) {
            Files.delete(pidFile);
        }
    }

    static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process);
    }

    private static boolean isZombie(ProcessHandle process) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return status.substring(status.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }

    /** After a reboot the number can belong to any other process, also to another PostgreSQL. */
    private static boolean isServerOf(Path dataDirectory, ProcessHandle process, Instant started) {
        ProcessHandle.Info info = process.info();
        boolean isServer = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
        return isServer
                && workingFolder(process)
                        .map(dataDirectory::equals)
                        .orElseGet(() -> info.startInstant()
                                .map(start -> Duration.between(start, started).abs())
                                .map(difference -> difference.compareTo(CLOCK_TOLERANCE) < 0)
                                .orElse(true));
    }

    /** A server works in its data directory. Only Linux tells. */
    private static Optional<Path> workingFolder(ProcessHandle process) {
        try {
            return Optional.of(
                    Path.of("/proc", Long.toString(process.pid()), "cwd").toRealPath());
        } catch (IOException unknown) {
            return Optional.empty();
        }
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

    private static void awaitExit(ProcessHandle postmaster, Path dataDirectory) {
        long deadline = System.nanoTime() + STOP_WAIT.toNanos();
        while (running(dataDirectory).isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new StartupFailure(
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
