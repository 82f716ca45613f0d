package io.workscribe.platform.database;

import io.workscribe.platform.StartupFailure;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who else works on the database. Whoever wants to know connects first and looks then, so of two who start at once at
 * least one sees the other. PostgreSQL shows connections of other roles only to members of pg_read_all_stats.
 */
public final class OtherConnections {

    private static final int MOST_LOOKS = 20;

    private final JdbcClient jdbc;

    public OtherConnections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For commands that need the database at rest. */
    public void refuseAny() {
        if (isAnybodyNamed(ConnectionUse.NAMES_OF_ALL)) {
            throw new StartupFailure(
                    "A WorkScribe is running on this database.",
                    "Stop every process of it, then try again. Axon Server and PostgreSQL go on running.");
        }
    }

    /** For servers. */
    public void refuseTools() {
        if (isAnybodyNamed(ConnectionUse.NAMES_OF_TOOLS)) {
            throw new StartupFailure(
                    "A command that needs this database at rest is running.",
                    "Wait until it has ended, or end it, and start again.");
        }
    }

    /** For a server that appends events to this database. */
    public void refuseServers() {
        if (isAnybodyNamed(ConnectionUse.NAMES_OF_SERVERS)) {
            throw new StartupFailure(
                    "Another WorkScribe is running on this database.",
                    "Stop it first. Several processes need Axon Server: docs/distributed.md.");
        }
    }

    /** PostgreSQL shows a connection for a moment longer than it is open. */
    private boolean isAnybodyNamed(String names) {
        for (int look = 1; look < MOST_LOOKS; look++) {
            if (!isSeen(names)) {
                return false;
            }
            jdbc.sql("SELECT pg_sleep(0.25), pg_stat_clear_snapshot()").query().singleRow();
        }
        return isSeen(names);
    }

    private boolean isSeen(String names) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM pg_stat_activity
                                        WHERE datname = current_database() AND application_name LIKE ?
                                          AND application_name <> current_setting('application_name'))
                        """).param(names).query(Boolean.class).single();
    }
}
