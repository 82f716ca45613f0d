package io.workscribe.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Connections for web requests and for event processors. */
final class ConnectionPool {

    private static final int SIZE = 24;

    private ConnectionPool() {}

    static HikariDataSource to(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(access.url());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(SIZE);
        config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
        config.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        config.addDataSourceProperty("ApplicationName", "WorkScribe");
        // Server messages repeat the values of a failed statement, and would carry them into logs.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // Readers of events wait for the numbers that an open transaction took, so none may stay open by mistake.
        config.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=15s -c statement_timeout=60s");
        return new HikariDataSource(config);
    }
}
