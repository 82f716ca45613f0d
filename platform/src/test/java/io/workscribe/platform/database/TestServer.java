package io.workscribe.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The PostgreSQL of the tests of this JVM. Each list of migrations runs once and is copied from then on. */
final class TestServer {

    private static final String OWNER = "workscribe";
    private static final EmbeddedPostgres SERVER = start();
    private static final Map<List<MigrationLocation>, String> TEMPLATES = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestServer() {}

    static String newDatabase(List<MigrationLocation> migrations) {
        String template = TEMPLATES.computeIfAbsent(migrations, TestServer::migratedTemplate);
        String name = "test_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE %s OWNER %s TEMPLATE %s".formatted(name, OWNER, template));
        return name;
    }

    static void drop(String name) {
        execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
    }

    static DatabaseAccess access(String database) {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:%d/%s".formatted(SERVER.getPort(), database), OWNER, "");
    }

    private static String migratedTemplate(List<MigrationLocation> migrations) {
        if (migrations.isEmpty()) {
            return "template1";
        }
        String name = "template_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE %s OWNER %s".formatted(name, OWNER));
        Migrations.of(access(name), migrations, KnownMigrations.ALL).migrate();
        return name;
    }

    private static EmbeddedPostgres start() {
        Path binaries = Path.of(System.getProperty("user.home"), ".cache", "workscribe-tests", "postgresql");
        System.setProperty("ot.epg.working-dir", binaries.toString());
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE %s LOGIN NOSUPERUSER".formatted(OWNER));
            }
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
