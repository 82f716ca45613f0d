package io.workscribe.platform.database;

import io.workscribe.platform.StartupFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the role that serves may do, as far as it is not the owner: read and write rows, add events, and nothing that
 * makes an event something else or nothing.
 */
final class ServingRole {

    private static final String SCHEMAS = """
            SELECT quote_ident(nspname) FROM pg_namespace
             WHERE pg_get_userbyid(nspowner) = current_user AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'public'""";

    private ServingRole() {}

    /** To be called by the owner after migrations; several processes may do so at once. */
    static void grant(DatabaseAccess owner, DatabaseAccess serving) {
        if (owner.username().equals(serving.username())) {
            return;
        }
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('workscribe grants', 0))");
            String role = quoted(statement, serving.username());
            for (String schema : texts(statement, SCHEMAS)) {
                statement.execute("GRANT USAGE ON SCHEMA %s TO %s".formatted(schema, role));
                statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA %s TO %s"
                        .formatted(schema, role));
                statement.execute("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %s TO %s".formatted(schema, role));
            }
            revoke(statement, "platform.domain_event", "UPDATE, DELETE, TRUNCATE", role);
            revoke(statement, "platform.flyway_schema_history", "INSERT, UPDATE, DELETE, TRUNCATE", role);
            connection.commit();
        } catch (SQLException failed) {
            throw new StartupFailure(
                    "The database role %s could not be given its rights: %s"
                            .formatted(serving.username(), failed.getMessage()),
                    "Check that workscribe.database.owner-username owns the tables and that the role exists.",
                    failed);
        }
    }

    private static void revoke(Statement statement, String table, String rights, String role) throws SQLException {
        if (!texts(statement, "SELECT to_regclass('%s') WHERE to_regclass('%s') IS NOT NULL".formatted(table, table))
                .isEmpty()) {
            statement.execute("REVOKE %s ON %s FROM %s".formatted(rights, table, role));
        }
    }

    /** PostgreSQL hides what other roles do, and both must see whether the other one is at work. */
    static void requireSightOfOthers(DatabaseAccess access) {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement()) {
            if (!texts(statement, "SELECT pg_has_role(current_user, 'pg_read_all_stats', 'USAGE')::text")
                    .contains("true")) {
                throw new StartupFailure(
                        "The database role %s does not see what others do.".formatted(access.username()),
                        "As a superuser: GRANT pg_read_all_stats TO %s".formatted(access.username()));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database cannot be asked about roles", failed);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.username(), access.password());
    }

    private static String quoted(Statement statement, String name) throws SQLException {
        return texts(statement, "SELECT quote_ident('%s')".formatted(name.replace("'", "''")))
                .get(0);
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
