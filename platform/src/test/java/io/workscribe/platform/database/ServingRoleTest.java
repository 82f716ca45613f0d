package io.workscribe.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.platform.DataFolder;
import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.WorkScribeProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who serves adds events, and can do nothing else with them. */
class ServingRoleTest {

    private static final String EVENT = "INSERT INTO platform.domain_event (event_identifier, aggregate_identifier,"
            + " sequence_number, time_stamp, payload_type, payload, meta_data)"
            + " VALUES ('%s', '%s', 0, 't', 'p', '\\x7b7d', '\\x7b7d')";

    private static final List<MigrationLocation> MIGRATIONS =
            List.of(new MigrationLocation("classpath:db/migration/platform"));

    @TempDir
    Path folder;

    @Test
    void anEventThatIsStoredStaysAsItIsInTheEmbeddedServer() throws Exception {
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedServer server = EmbeddedServer.start(data)) {
            Migrations.of(server.owner(), MIGRATIONS, KnownMigrations.ALL).migrate();
            ServingRole.grant(server.owner(), server.serving());

            refusesToTouchEvents(server);
            seesTheConnectionsOf(server.serving(), server.owner());
            seesTheConnectionsOf(server.owner(), server.serving());
        }
    }

    @Test
    void aDataFolderFromBeforeGetsTheRoleAtItsNextStart() throws Exception {
        try (DataFolder data = DataFolder.open(folder)) {
            try (EmbeddedServer before = EmbeddedServer.start(data)) {
                Migrations.of(before.owner(), MIGRATIONS, KnownMigrations.ALL).migrate();
                run(before.owner(), EVENT.formatted("old", "old"));
                dropRole(before, data);
            }
            Files.delete(data.secretFile("postgres-serving-password"));

            try (EmbeddedServer server = EmbeddedServer.start(data)) {
                Migrations.of(server.owner(), MIGRATIONS, KnownMigrations.ALL).migrate();
                ServingRole.grant(server.owner(), server.serving());
                ServingRole.grant(server.owner(), server.serving());

                refusesToTouchEvents(server);
            }
        }
    }

    @Test
    void aRoleThatDoesNotSeeTheOtherIsRefusedAndOneAloneServesAsBefore() {
        try (TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform")) {
            ExternalServer alone = ExternalServer.check(new WorkScribeProperties.Database(
                    database.url(), database.username(), database.password(), "", ""));
            assertThat(alone.serving()).isEqualTo(alone.owner());

            assertThatThrownBy(() -> ServingRole.requireSightOfOthers(alone.owner()))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("does not see what others do");
        }
    }

    private static void dropRole(EmbeddedServer server, DataFolder data) throws Exception {
        String superuser =
                Files.readString(data.secretFile("postgres-superuser-password")).strip();
        DatabaseAccess access = new DatabaseAccess(server.owner().url(), "postgres", superuser);
        run(access, "DROP OWNED BY workscribe_server");
        run(access, "REVOKE ALL ON DATABASE workscribe FROM workscribe_server");
        run(access, "DROP ROLE workscribe_server");
    }

    private static void refusesToTouchEvents(EmbeddedServer server) throws SQLException {
        run(server.serving(), EVENT.formatted("new", "new"));
        run(server.serving(), "SELECT count(*) FROM platform.domain_event");
        run(server.serving(), "UPDATE platform.session SET ended_at = now()");
        for (String change : List.of(
                "UPDATE platform.domain_event SET payload = ''",
                "DELETE FROM platform.domain_event",
                "TRUNCATE platform.domain_event",
                "ALTER TABLE platform.domain_event ADD later text",
                "DROP TABLE platform.domain_event",
                "UPDATE platform.flyway_schema_history SET success = false",
                "CREATE TABLE platform.mine (id int)")) {
            assertThatThrownBy(() -> run(server.serving(), change))
                    .as(change)
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
        run(server.owner(), "UPDATE platform.domain_event SET payload_type = 'q'");
    }

    private static void seesTheConnectionsOf(DatabaseAccess one, DatabaseAccess other) throws SQLException {
        try (Connection connection = connect(other);
                Statement begin = connection.createStatement()) {
            connection.setAutoCommit(false);
            begin.execute("SELECT 1");
            try (Connection looking = connect(one);
                    Statement look = looking.createStatement();
                    var rows = look.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE usename = '"
                            + other.username() + "' AND xact_start IS NOT NULL")) {
                rows.next();
                assertThat(rows.getInt(1)).isPositive();
            }
        }
    }

    private static void run(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.username(), access.password());
    }
}
