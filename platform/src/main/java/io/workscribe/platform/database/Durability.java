package io.workscribe.platform.database;

import io.workscribe.platform.StartupFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings without which an acknowledged write can be lost. They are asked from the running server, because the
 * library that starts the embedded one switches some of them off unless told otherwise.
 */
public final class Durability {

    private static final Logger log = LoggerFactory.getLogger(Durability.class);
    private static final int OLDEST_SUPPORTED_VERSION = 16;

    private Durability() {}

    static void requireOfEmbeddedServer(DatabaseAccess access) {
        require(access, true);
    }

    public static void requireOfExternalServer(DatabaseAccess access) {
        require(access, false);
    }

    private static void require(DatabaseAccess access, boolean checksumsRequired) {
        try (Connection connection = DriverManager.getConnection(access.url(), access.username(), access.password());
                Statement statement = connection.createStatement()) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion());
            List<String> off = new ArrayList<>();
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                if ("off".equals(show(statement, setting))) {
                    off.add(setting);
                }
            }
            if (!"on".equals(show(statement, "data_checksums"))) {
                if (checksumsRequired) {
                    off.add("data_checksums");
                } else {
                    log.warn("The database has no data checksums: damaged pages would go unnoticed (see pg_checksums)");
                }
            }
            if (!off.isEmpty()) {
                throw new StartupFailure(
                        "The database would lose acknowledged writes in a crash: %s is off."
                                .formatted(String.join(", ", off)),
                        "Switch it on in the configuration of the PostgreSQL server and start again.");
            }
        } catch (SQLException unreachable) {
            throw new StartupFailure(
                    "The database at %s cannot be used: %s"
                            .formatted(withoutParameters(access.url()), unreachable.getMessage()),
                    "Check --workscribe.database.url, .username and .password, and that the server is running.",
                    unreachable);
        }
    }

    private static void requireVersion(int version) {
        if (version < OLDEST_SUPPORTED_VERSION) {
            throw new StartupFailure(
                    "The database is PostgreSQL %d, which is too old.".formatted(version),
                    "Use PostgreSQL %d or newer.".formatted(OLDEST_SUPPORTED_VERSION));
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet answer = statement.executeQuery("SHOW " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** The parameters of an address can hold a password. */
    private static String withoutParameters(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
