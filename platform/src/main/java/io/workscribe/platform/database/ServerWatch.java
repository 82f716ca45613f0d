package io.workscribe.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded server again when it has ended without being told to, for example because the system ran out of
 * memory and killed it. Requests fail meanwhile; what was acknowledged is recovered.
 */
final class ServerWatch {

    interface Restart {
        void run() throws IOException;
    }

    private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Path dataDirectory;
    private final Restart restart;
    private final Thread thread = new Thread(this::watch, "postgres-watch");

    ServerWatch(Path dataDirectory, Restart restart) {
        this.dataDirectory = dataDirectory;
        this.restart = restart;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Returns when no restart is going on any more. */
    void stop() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            Optional<ProcessHandle> server = Postmaster.running(dataDirectory);
            while (true) {
                Thread.sleep(LOOK_EVERY.toMillis());
                if (server.filter(Postmaster::isAlive).isEmpty()) {
                    log.error("PostgreSQL has ended unexpectedly and is started again");
                    tryRestart();
                    server = Postmaster.running(dataDirectory);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next look comes soon: sessions of the ended server can take a moment to notice, and none may be left. */
    private void tryRestart() {
        try {
            restart.run();
            log.info("PostgreSQL is running again");
        } catch (IOException | RuntimeException failed) {
            log.error("PostgreSQL could not be started again: {}", failed.getMessage());
        }
    }
}
