package io.workscribe.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The database inside the embedded server, owned by a role that can do nothing outside it. */
final class EmbeddedDatabase {

    private static final String NAME = "workscribe";
    private static final String OWNER = "workscribe";

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

    static DatabaseAccess access(EmbeddedPostgres server, ServerCredentials credentials) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), NAME),
                OWNER,
                credentials.ownerPassword());
    }
}
