package io.workscribe.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A fresh, migrated database on a real PostgreSQL that all tests of one JVM share. Make one per test class:
 *
 * <pre>static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/query");</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private final String name;
    private final DatabaseAccess access;
    private final HikariDataSource dataSource;

    private TestDatabase(String name, DatabaseAccess access) {
        this.name = name;
        this.access = access;
        this.dataSource = smallPool(access);
    }

    /** Without locations the database is empty. */
    public static TestDatabase migrated(String... locations) {
        List<MigrationLocation> migrations =
                Stream.of(locations).map(MigrationLocation::new).toList();
        String name = TestServer.newDatabase(migrations);
        return new TestDatabase(name, TestServer.access(name));
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public JdbcTransactionManager transactions() {
        return new JdbcTransactionManager(dataSource);
    }

    /** Properties that make an application use this database, in the form {@code name=value}. */
    public String[] properties() {
        return new String[] {
            "workscribe.database.url=" + access.url(),
            "workscribe.database.username=" + access.username(),
            "workscribe.database.password=" + access.password()
        };
    }

    public String url() {
        return access.url();
    }

    public String username() {
        return access.username();
    }

    public String password() {
        return access.password();
    }

    @Override
    public void close() {
        dataSource.close();
        TestServer.drop(name);
    }

    private static HikariDataSource smallPool(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
