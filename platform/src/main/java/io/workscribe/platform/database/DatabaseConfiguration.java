package io.workscribe.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.workscribe.platform.DataFolder;
import io.workscribe.platform.WorkScribeProperties;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The one database of a process. Each bean depends on the one before it, so whoever has the {@link DataSource} sees
 * every table, and the server is stopped after everything that uses it.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(WorkScribeProperties properties, DataFolder data) {
        return properties.database().embedded()
                ? EmbeddedServer.start(data)
                : ExternalServer.check(properties.database());
    }

    @Bean
    MigrationLocation platformMigrations() {
        return new MigrationLocation("classpath:db/migration/platform");
    }

    @Bean
    Flyway flyway(DatabaseServer server, List<MigrationLocation> locations, KnownMigrations known) {
        Flyway flyway = Migrations.of(server.owner(), locations, known);
        flyway.migrate();
        ServingRole.grant(server.owner(), server.serving());
        return flyway;
    }

    /** Takes the migrations only to be made after them. */
    @Bean
    HikariDataSource dataSource(DatabaseServer server, Flyway migrations, ObjectProvider<ConnectionUse> use) {
        ConnectionUse wanted = use.getIfAvailable(() -> ConnectionUse.OF_SERVERS);
        return ConnectionPool.to(wanted.asOwner() ? server.owner() : server.serving(), wanted);
    }

    /** Savepoints are allowed: the handling of each event is one. */
    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        transactions.setNestedTransactionAllowed(true);
        return transactions;
    }

    /** For whoever has no read models, it is the database's own names that are written. */
    @Bean
    JdbcClient jdbcClient(DataSource dataSource, ObjectProvider<StatementText> names) {
        JdbcClient plain = JdbcClient.create(dataSource);
        StatementText text = names.getIfAvailable();
        return text == null ? plain : text.of(plain);
    }
}
