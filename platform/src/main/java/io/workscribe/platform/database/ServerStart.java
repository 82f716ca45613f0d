package io.workscribe.platform.database;

import io.workscribe.platform.DataFolder;
import io.workscribe.platform.StartupFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the PostgreSQL programs on a data directory, and creates the directory's content when there is none. */
final class ServerStart {

    private static final Logger log = LoggerFactory.getLogger(ServerStart.class);
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(5);

    private final DataFolder data;
    private final ServerCredentials credentials;
    private final Path output;

    ServerStart(DataFolder data, ServerCredentials credentials) {
        this.data = data;
        this.credentials = credentials;
        this.output = data.root().resolve("postgres-start.log");
    }

    /** On a port that is free. Between its choice and its use somebody else can take it, hence the second attempt. */
    EmbeddedPostgres on(Path dataDirectory) throws IOException {
        try {
            return on(dataDirectory, 0);
        } catch (StartupFailure refused) {
            log.warn("{} It is tried once more.", refused.getMessage());
            return on(dataDirectory, 0);
        }
    }

    EmbeddedPostgres on(Path dataDirectory, int port) throws IOException {
        Files.deleteIfExists(output);
        Postmaster.forgetZombie(dataDirectory);
        EmbeddedPostgres.Builder builder = builder(dataDirectory).setPort(port);
        FutureTask<EmbeddedPostgres> start = new FutureTask<>(() -> startUnlessInterrupted(builder));
        Thread starter = new Thread(start, "postgres-start");
        starter.setDaemon(true);
        starter.start();
        return await(start, starter, dataDirectory);
    }

    /** An interrupted start ends without an exception, holding the library's lock file. */
    private static EmbeddedPostgres startUnlessInterrupted(EmbeddedPostgres.Builder builder) throws IOException {
        EmbeddedPostgres server = builder.start();
        if (Thread.interrupted()) {
            server.close();
        }
        return server;
    }

    private EmbeddedPostgres.Builder builder(Path dataDirectory) throws IOException {
        File binaries = ServerBinaries.folder(data).toFile();
        // Read when the builder is made; without it the library would tidy up in the shared temporary folder.
        System.setProperty("ot.epg.working-dir", binaries.getPath());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries)
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setDataDirectoryCustomizer(this::beforeServerStarts)
                .setConnectConfig("password", credentials.superuserPassword())
                .setPGStartupWait(LONGEST_RECOVERY)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // Handed to initdb as long options. The later --auth wins over the library's "-A trust".
        builder.setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", credentials.superuserPasswordFile().toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        ServerSettings.applyTo(builder);
        return builder;
    }

    private void beforeServerStarts(File dataDirectory) {
        try {
            Files.deleteIfExists(output);
            Files.writeString(
                    dataDirectory.toPath().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A recovery after a crash may take minutes; a server that has ended needs no waiting for. */
    private EmbeddedPostgres await(FutureTask<EmbeddedPostgres> start, Thread starter, Path dataDirectory)
            throws IOException {
        while (true) {
            try {
                return start.get(500, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (hasEnded()) {
                    start.cancel(true);
                    end(starter);
                    throw failed(dataDirectory, null);
                }
            } catch (ExecutionException failure) {
                throw failed(dataDirectory, failure.getCause());
            } catch (InterruptedException interrupted) {
                start.cancel(true);
                end(starter);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while PostgreSQL was starting", interrupted);
            }
        }
    }

    private boolean hasEnded() throws IOException {
        return Files.exists(output) && Files.readString(output).contains("could not start server");
    }

    private static void end(Thread starter) {
        try {
            starter.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private StartupFailure failed(Path dataDirectory, @Nullable Throwable cause) throws IOException {
        String reason = ServerLog.lastFatal(dataDirectory)
                .orElseGet(() -> cause == null ? "It ended at once." : String.valueOf(cause.getMessage()));
        return new StartupFailure(
                "The embedded PostgreSQL did not start: %s".formatted(reason),
                "See %s and the folder %s.".formatted(output, dataDirectory.resolve("log")),
                cause);
    }
}
