package io.workscribe.platform.readmodel;

import io.workscribe.platform.messaging.ProcessorNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** Makes and drops the schemas of generations, and puts the readers' views upon one of them. */
final class GenerationSchemas {

    private static final String LOCK_TIMEOUT = "SET LOCAL lock_timeout = '100ms'";

    /** Who reads and writes rows; the owner where there is nobody else. */
    private final String serving;

    GenerationSchemas(String serving) {
        this.serving = serving;
    }

    /** Empty tables, and nothing from a generation that had the same number in another life of this database. */
    void create(Connection connection, ReadModel model, long generation) throws SQLException {
        String schema = model.schema(generation);
        try (Statement statement = connection.createStatement()) {
            String role = quoted(connection, serving);
            forget(connection, ProcessorNames.ofGeneration(model.group(), generation));
            statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE; CREATE SCHEMA " + schema
                    + "; SET LOCAL search_path = " + schema + "; " + model.createIn(schema)
                    + "; GRANT USAGE ON SCHEMA " + schema + " TO " + role
                    + "; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA " + schema + " TO " + role
                    + "; RESET search_path");
        }
    }

    boolean exists(Connection connection, ReadModel model, long generation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT FROM pg_namespace WHERE nspname = ?")) {
            statement.setString(1, model.schema(generation));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** From the next statement on, readers see this generation. Same names, columns, order and types as before. */
    void show(Connection connection, ReadModel model, long generation) throws SQLException {
        String readers = model.readersSchema();
        String schema = model.schema(generation);
        String role = quoted(connection, serving);
        String views = model.bareTables().stream()
                .sorted()
                .map(table ->
                        "CREATE OR REPLACE VIEW %s.%s AS SELECT * FROM %s.%s".formatted(readers, table, schema, table))
                .collect(Collectors.joining("; "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + readers + "; " + views
                    + "; GRANT USAGE ON SCHEMA " + readers + " TO " + role
                    + "; GRANT SELECT ON ALL TABLES IN SCHEMA " + readers + " TO " + role);
        }
    }

    void limitLockWaits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOCK_TIMEOUT);
        }
    }

    /** What readers get is planned by it. */
    String vacuum(ReadModel model, long generation) {
        return "VACUUM (ANALYZE) "
                + model.bareTables().stream()
                        .map(table -> model.schema(generation) + "." + table)
                        .collect(Collectors.joining(", "));
    }

    /** With its tokens and dead letters. Nobody may read or fill it. */
    void drop(Connection connection, String name, String group, long generation) throws SQLException {
        limitLockWaits(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + name + "_g" + generation + " CASCADE");
        }
        forget(connection, ProcessorNames.ofGeneration(group, generation));
    }

    /** The views of code that is gone: of which no generation is left. */
    void dropReaders(Connection connection, String name, String fingerprint) throws SQLException {
        try (PreparedStatement left =
                connection.prepareStatement("SELECT FROM platform.read_model WHERE name = ? AND fingerprint = ?")) {
            left.setString(1, name);
            left.setString(2, fingerprint);
            try (ResultSet rows = left.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + name + "_" + fingerprint + " CASCADE");
        }
    }

    private static void forget(Connection connection, String processor) throws SQLException {
        for (String sql : new String[] {
            "DELETE FROM platform.token_entry WHERE processor_name = ?",
            "DELETE FROM platform.dead_letter_entry WHERE processing_group = ?"
        }) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, processor);
                statement.executeUpdate();
            }
        }
    }

    private static String quoted(Connection connection, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT quote_ident(?)")) {
            statement.setString(1, role);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
