package io.workscribe.platform.database;

import io.workscribe.platform.DataFolder;
import io.workscribe.platform.StartupFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL that comes with WorkScribe and keeps its data in the folder {@code postgres}.
 *
 * <p>A new database is prepared in a folder of its own, stopped, and moved into place as the last step. A crash before
 * that leaves a folder that the next start throws away; what is found under the final name is complete.
 */
final class EmbeddedServer implements DatabaseServer {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private final ServerStart start;
    private final Path dataDirectory;
    private final DatabaseAccess owner;
    private final DatabaseAccess serving;
    private final ServerWatch watch;
    private EmbeddedPostgres postgres;

    private EmbeddedServer(
            ServerStart start, Path dataDirectory, EmbeddedPostgres postgres, ServerCredentials credentials) {
        this.start = start;
        this.dataDirectory = dataDirectory;
        this.postgres = postgres;
        this.owner = EmbeddedDatabase.owner(postgres, credentials);
        this.serving = EmbeddedDatabase.serving(postgres, credentials);
        this.watch = new ServerWatch(dataDirectory, this::startAgain);
    }

    static EmbeddedServer start(DataFolder data) {
        refuseRootWithoutNamespaces();
        try {
            Path dataDirectory = data.root().resolve("postgres");
            Path unfinished = data.root().resolve("postgres.unfinished");
            Postmaster.stopOrphan(dataDirectory);
            Postmaster.stopOrphan(unfinished);
            ServerCredentials credentials = ServerCredentials.of(data, Files.exists(dataDirectory));
            ServerStart start = new ServerStart(data, credentials);
            if (!Files.exists(dataDirectory)) {
                prepare(start, unfinished, credentials);
                Files.move(unfinished, dataDirectory, StandardCopyOption.ATOMIC_MOVE);
                log.info("Created a new database in {}", dataDirectory);
            }
            return run(start, dataDirectory, credentials);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void prepare(ServerStart start, Path unfinished, ServerCredentials credentials) throws IOException {
        FileSystemUtils.deleteRecursively(unfinished);
        EmbeddedPostgres server = start.on(unfinished);
        try {
            EmbeddedDatabase.create(server, credentials);
        } finally {
            stop(server, unfinished);
        }
    }

    private static EmbeddedServer run(ServerStart start, Path dataDirectory, ServerCredentials credentials)
            throws IOException {
        EmbeddedPostgres postgres = start.on(dataDirectory);
        try {
            EmbeddedDatabase.prepareServing(postgres, credentials);
            EmbeddedServer server = new EmbeddedServer(start, dataDirectory, postgres, credentials);
            Durability.requireOfEmbeddedServer(server.owner);
            server.watch.start();
            return server;
        } catch (RuntimeException refused) {
            stop(postgres, dataDirectory);
            throw refused;
        }
    }

    /** On the same port, so that connections find it again. */
    private void startAgain() throws IOException {
        int port = postgres.getPort();
        postgres.close();
        postgres = start.on(dataDirectory, port);
        Durability.requireOfEmbeddedServer(owner);
    }

    @Override
    public DatabaseAccess owner() {
        return owner;
    }

    @Override
    public DatabaseAccess serving() {
        return serving;
    }

    @Override
    public void close() {
        watch.stop();
        try {
            stop(postgres, dataDirectory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The library gives up waiting after five seconds; a checkpoint can take longer. */
    private static void stop(EmbeddedPostgres server, Path dataDirectory) throws IOException {
        server.close();
        Postmaster.awaitStopped(dataDirectory);
    }

    private static void refuseRootWithoutNamespaces() {
        if ("root".equals(System.getProperty("user.name"))
                && System.getProperty("os.name").startsWith("Linux")
                && !LinuxUtils.isUnshareAvailable()) {
            throw new StartupFailure(
                    "PostgreSQL does not run as root, and this system offers no user namespace to run it in.",
                    "Start WorkScribe as an ordinary user, or set --workscribe.database.url to a PostgreSQL of your"
                            + " own.");
        }
    }
}
