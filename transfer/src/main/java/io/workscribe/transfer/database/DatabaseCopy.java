package io.workscribe.transfer.database;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.database.ConnectionUse;
import io.workscribe.platform.database.DatabaseAccess;
import io.workscribe.platform.database.Durability;
import io.workscribe.platform.database.KnownMigrations;
import io.workscribe.platform.database.MigrationLocation;
import io.workscribe.platform.database.Migrations;
import io.workscribe.platform.database.OtherConnections;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies every row of a database at rest into an empty one: what pg_dump and pg_restore would do, which do not come along
 * with the embedded server. All of it or nothing.
 */
public final class DatabaseCopy {

    private static final Logger LOGGER = LoggerFactory.getLogger(DatabaseCopy.class);

    private record Content(long rows, BigDecimal checksum) {}

    private final DatabaseAccess own;
    private final List<MigrationLocation> migrations;
    private final ConnectionUse use;

    DatabaseCopy(DatabaseAccess own, List<MigrationLocation> migrations, ConnectionUse use) {
        this.own = own;
        this.migrations = migrations;
        this.use = use;
    }

    /** From the database of this installation. */
    public void to(String url, String username, String password) {
        DatabaseAccess other = new DatabaseAccess(url, username, password);
        Durability.requireOfExternalServer(other);
        Migrations.of(other, migrations, KnownMigrations.SOME).migrate();
        copy(own, other);
    }

    /** Into the database of this installation. */
    public void from(String url, String username, String password) {
        DatabaseAccess other = new DatabaseAccess(url, username, password);
        Durability.requireOfExternalServer(other);
        copy(other, own);
    }

    private void copy(DatabaseAccess from, DatabaseAccess to) {
        try (Connection source = connect(from);
                Connection target = connect(to)) {
            source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            copy(source, target);
            target.commit();
        } catch (SQLException | IOException failed) {
            throw new StartupFailure(
                    "The database could not be copied: %s".formatted(failed.getMessage()),
                    "The copy is as empty as before. Mend the cause and try again.",
                    failed);
        }
    }

    private Connection connect(DatabaseAccess access) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", access.username());
        properties.setProperty("password", access.password());
        properties.setProperty("ApplicationName", use.name());
        properties.setProperty("options", use.options());
        Connection connection = DriverManager.getConnection(access.url(), properties);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void copy(Connection source, Connection target) throws SQLException, IOException {
        JdbcClient from = JdbcClient.create(new SingleConnectionDataSource(source, true));
        JdbcClient to = JdbcClient.create(new SingleConnectionDataSource(target, true));
        new OtherConnections(from).refuseAny();
        new OtherConnections(to).refuseAny();
        Map<String, String> tables = CopiedTables.of(from);
        requireSameTables(tables, CopiedTables.of(to));
        requireEmpty(to, tables);
        long rows = 0;
        for (String table : CopiedTables.inOrder(to, tables.keySet())) {
            rows += copy(table, Objects.requireNonNull(tables.get(table), table), source, target);
            Content expected = content(from, table);
            if (!expected.equals(content(to, table))) {
                throw new SQLException("table %s is not the same in both databases".formatted(table));
            }
            LOGGER.info("Copied {}: {} rows", table, expected.rows());
        }
        copySequences(from, to);
        forgetGenerations(to);
        LOGGER.info("Copied {} rows of {} tables", rows, tables.size());
    }

    private static void requireSameTables(Map<String, String> source, Map<String, String> target) {
        if (!source.equals(target)) {
            Map<String, String> different = new LinkedHashMap<>(source);
            different.entrySet().removeAll(target.entrySet());
            throw new StartupFailure(
                    "The two databases do not have the same tables: %s.".formatted(different.keySet()),
                    "Use workscribe.jar of the version that ran last on the database that is copied.");
        }
    }

    private static void requireEmpty(JdbcClient database, Map<String, String> tables) {
        for (String table : tables.keySet()) {
            boolean filled = database.sql("SELECT EXISTS (SELECT FROM %s)".formatted(table))
                    .query(Boolean.class)
                    .single();
            if (filled) {
                throw new StartupFailure(
                        "The database to copy into is not empty: see table %s.".formatted(table),
                        "Name a new database, on which no WorkScribe has run.");
            }
        }
    }

    private static long copy(String table, String columns, Connection source, Connection target)
            throws SQLException, IOException {
        CopyManager out = source.unwrap(PGConnection.class).getCopyAPI();
        CopyManager in = target.unwrap(PGConnection.class).getCopyAPI();
        CopyOut rows = out.copyOut("COPY %s (%s) TO STDOUT".formatted(table, columns));
        CopyIn copy = in.copyIn("COPY %s (%s) FROM STDIN".formatted(table, columns));
        try {
            for (byte[] chunk = rows.readFromCopy(); chunk != null; chunk = rows.readFromCopy()) {
                copy.writeToCopy(chunk, 0, chunk.length);
            }
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static Content content(JdbcClient database, String table) {
        return database.sql(
                        "SELECT count(*) AS rows, coalesce(sum(hashtextextended(t::text, 0)), 0) AS checksum FROM %s AS t"
                                .formatted(table))
                .query(Content.class)
                .single();
    }

    /** Where their processors were, and what these put aside, means nothing beside other tables. */
    private static void forgetGenerations(JdbcClient copy) {
        copy.sql("DELETE FROM platform.token_entry WHERE processor_name LIKE '%~%'")
                .update();
        copy.sql("DELETE FROM platform.dead_letter_entry WHERE processing_group LIKE '%~%'")
                .update();
    }

    private static void copySequences(JdbcClient source, JdbcClient target) {
        record Sequence(String name, Long lastValue) {}
        source.sql("""
                        SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename) AS name, last_value
                          FROM pg_sequences WHERE last_value IS NOT NULL
                        """)
                .query(Sequence.class)
                .list()
                .forEach(sequence -> target.sql("SELECT setval(?::regclass, ?)")
                        .params(sequence.name(), sequence.lastValue())
                        .query()
                        .singleRow());
    }
}
