package io.workscribe.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database inside the embedded server: one role owns it and can do nothing outside it, another serves and has only
 * what the owner grants.
 */
final class EmbeddedDatabase {

    private static final String NAME = "workscribe";
    private static final String OWNER = "workscribe";
    private static final String SERVING = "workscribe_server";

    private EmbeddedDatabase() {}

    static void create(EmbeddedPostgres server, ServerCredentials credentials) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // The password is URL-safe base64, so it needs no escaping.
            statement.execute("CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '%s'"
                    .formatted(OWNER, credentials.ownerPassword()));
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(NAME, OWNER));
            statement.execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(NAME));
            statement.execute("REVOKE CONNECT ON DATABASE postgres FROM PUBLIC");
        } catch (SQLException failed) {
            throw new IllegalStateException("The new database could not be prepared", failed);
        }
    }

    /** At each start: databases that were made before there was such a role get it, too. */
    static void prepareServing(EmbeddedPostgres server, ServerCredentials credentials) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean exists;
            try (ResultSet role =
                    statement.executeQuery("SELECT FROM pg_roles WHERE rolname = '%s'".formatted(SERVING))) {
                exists = role.next();
            }
            statement.execute("%s ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '%s'"
                    .formatted(exists ? "ALTER" : "CREATE", SERVING, credentials.servingPassword()));
            statement.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(NAME, SERVING));
            statement.execute("GRANT pg_read_all_stats TO %s, %s".formatted(OWNER, SERVING));
        } catch (SQLException failed) {
            throw new IllegalStateException("The role that serves could not be prepared", failed);
        }
    }

    static DatabaseAccess owner(EmbeddedPostgres server, ServerCredentials credentials) {
        return new DatabaseAccess(url(server), OWNER, credentials.ownerPassword());
    }

    static DatabaseAccess serving(EmbeddedPostgres server, ServerCredentials credentials) {
        return new DatabaseAccess(url(server), SERVING, credentials.servingPassword());
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), NAME);
    }
}
