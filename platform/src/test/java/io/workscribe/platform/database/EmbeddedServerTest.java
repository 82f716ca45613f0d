package io.workscribe.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.workscribe.platform.DataFolder;
import io.workscribe.platform.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedServerTest {

    @TempDir
    static Path unpackedOnce;

    @TempDir
    Path folder;

    /** Unpacking the programs of PostgreSQL takes longer than anything that is tested with them. */
    private void shareBinaries() throws IOException {
        Path binaries = Files.createDirectories(folder.resolve("data/postgres-binaries"));
        Files.createSymbolicLink(binaries.resolve("unpacked"), unpackedOnce);
    }

    @Test
    void isDurableAndOpensOnlyWithItsPasswordAndCarelessSettingsAreRefused() throws Exception {
        try (DataFolder data = DataFolder.open(folder.resolve("data"));
                EmbeddedServer server = EmbeddedServer.start(data)) {
            JdbcClient jdbc = jdbc(server.owner());
            assertThat(List.of(
                            show(jdbc, "fsync"),
                            show(jdbc, "synchronous_commit"),
                            show(jdbc, "full_page_writes"),
                            show(jdbc, "data_checksums")))
                    .containsOnly("on");
            assertThat(show(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(jdbc.sql(
                                    "SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .isFalse();

            for (String user : List.of("postgres", "workscribe")) {
                assertThatThrownBy(
                                () -> DriverManager.getConnection(server.owner().url(), user, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }

            DatabaseAccess careless = new DatabaseAccess(
                    server.owner().url() + "?options=-c%20synchronous_commit=off",
                    server.owner().username(),
                    server.owner().password());
            assertThatThrownBy(() -> Durability.requireOfExternalServer(careless))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("synchronous_commit is off");
        }
        assertThat(permissions("data")).isEqualTo("rwx------");
        assertThat(permissions("data/secrets")).isEqualTo("rwx------");
        assertThat(permissions("data/secrets/postgres-workscribe-password")).isEqualTo("rw-------");
        assertThat(permissions("data/postgres")).isEqualTo("rwx------");
        assertThat(permissions("data/postgres-binaries")).isEqualTo("rwx------");
        assertThat(folder.resolve("data/postgres/log")).isNotEmptyDirectory();
        assertThat(Postmaster.running(folder.resolve("data/postgres"))).isEmpty();
    }

    @Test
    void stopsTheServerThatAKilledProcessLeftBehindAndHasItsData() throws Exception {
        shareBinaries();
        KilledProcess.leaveServerBehind(folder.resolve("data"));
        ProcessHandle orphan =
                Postmaster.running(folder.resolve("data/postgres")).orElseThrow();

        try (DataFolder data = DataFolder.open(folder.resolve("data"));
                EmbeddedServer next = EmbeddedServer.start(data)) {
            assertThat(Postmaster.running(folder.resolve("data/postgres")).orElseThrow())
                    .isNotEqualTo(orphan);
            assertThat(jdbc(next.owner())
                            .sql("SELECT text FROM note")
                            .query(String.class)
                            .single())
                    .isEqualTo("kept");
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessHolds() throws Exception {
        shareBinaries();
        Process holder = KilledProcess.start(folder.resolve("data"));
        try {
            assertThatThrownBy(() -> DataFolder.open(folder.resolve("data")))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("in use by another WorkScribe (process " + holder.pid() + ")");
        } finally {
            holder.destroyForcibly().waitFor();
            Postmaster.stopOrphan(folder.resolve("data/postgres"));
        }
    }

    @Test
    void startsAgainAfterACrashInTheMiddleOfThePreparation() throws Exception {
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            Path unfinished = Files.createDirectory(folder.resolve("data/postgres.unfinished"));
            Files.writeString(unfinished.resolve("postgresql.conf"), "# half written");
            Path binaries = Files.createDirectories(folder.resolve("data/postgres-binaries/unpacked/PG-half"));
            Files.writeString(binaries.resolve("postgres"), "half");

            try (EmbeddedServer server = EmbeddedServer.start(data)) {
                assertThat(jdbc(server.owner())
                                .sql("SELECT 1")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1);
            }
            assertThat(unfinished).doesNotExist();
            assertThat(binaries).doesNotExist();
        }
    }

    @Test
    void refusesADatabaseWithoutItsPasswordAndTellsAtOnceWhyTheServerDoesNotStart() throws Exception {
        shareBinaries();
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            EmbeddedServer.start(data).close();
            Path secret = data.secretFile("postgres-workscribe-password");
            Path elsewhere = Files.move(secret, folder.resolve("elsewhere"));

            assertThatThrownBy(() -> EmbeddedServer.start(data))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("not its password");

            Files.move(elsewhere, secret);
            Files.writeString(folder.resolve("data/postgres/postgresql.conf"), "no_such_setting = 1\n");

            assertThatThrownBy(() -> EmbeddedServer.start(data))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("no_such_setting");
        }
    }

    @Test
    void startsAServerThatWasKilledAgainAndHasLostNothing() throws Exception {
        shareBinaries();
        try (DataFolder data = DataFolder.open(folder.resolve("data"));
                EmbeddedServer server = EmbeddedServer.start(data)) {
            jdbc(server.owner())
                    .sql("CREATE TABLE note AS SELECT 'kept' AS text")
                    .update();

            Postmaster.running(folder.resolve("data/postgres")).orElseThrow().destroyForcibly();

            await().ignoreExceptions()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(jdbc(server.owner())
                                    .sql("SELECT text FROM note")
                                    .query(String.class)
                                    .single())
                            .isEqualTo("kept"));
        }
        assertThat(Postmaster.running(folder.resolve("data/postgres"))).isEmpty();
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }

    private static JdbcClient jdbc(DatabaseAccess access) {
        return JdbcClient.create(new DriverManagerDataSource(access.url(), access.username(), access.password()));
    }

    private static String show(JdbcClient jdbc, String setting) {
        return jdbc.sql("SHOW " + setting).query(String.class).single();
    }
}
