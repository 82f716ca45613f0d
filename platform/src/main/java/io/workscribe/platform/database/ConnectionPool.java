package io.workscribe.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Connections for web requests and for event processors. */
public final class ConnectionPool {

    private ConnectionPool() {}

    public static HikariDataSource to(DatabaseAccess access, ConnectionUse use) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(access.url());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(use.connections());
        config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
        config.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        config.addDataSourceProperty("ApplicationName", use.name());
        // Server messages repeat the values of a failed statement, and would carry them into logs.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("options", use.options());
        return new HikariDataSource(config);
    }
}
