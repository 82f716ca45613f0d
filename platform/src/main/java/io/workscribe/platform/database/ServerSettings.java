package io.workscribe.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;
import java.util.TreeMap;

/** What the embedded server is told at each start. Values go through a shell: no spaces. */
final class ServerSettings {

    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            // The library says -F (no fsync) and synchronous_commit=off; the later word wins.
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("max_wal_size", "2GB"),
            // Readers of events wait for the numbers that an open transaction took, so none may stay open by mistake.
            Map.entry("idle_in_transaction_session_timeout", "15s"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "log"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_age", "1d"),
            // Statements and their values can hold what people wrote.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse")));

    private ServerSettings() {}

    static void applyTo(EmbeddedPostgres.Builder server) {
        SETTINGS.forEach(server::setServerConfig);
    }
}
