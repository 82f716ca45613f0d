package io.workscribe.distributed.journal;

import io.workscribe.distributed.connection.NewestEvent;
import io.workscribe.platform.consistency.ClusterProgress;
import io.workscribe.platform.database.DatabaseServer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is noted beside the rows and before the events. */
@Configuration(proxyBeanMethods = false)
public class JournalConfiguration {

    /** Takes the migrations only to be made after them. */
    @Bean
    ApartTransactions apartTransactions(DatabaseServer server, Flyway migrations) {
        return ApartTransactions.to(server);
    }

    @Bean
    StreamVersions streamVersions(DataSource database, JdbcClient jdbc) {
        return new StreamVersions(jdbc, new JdbcTemplate(database));
    }

    @Bean
    WriteIntentLog writeIntentLog(
            JdbcClient jdbc,
            ApartTransactions apart,
            StreamVersions versions,
            ClusterProgress progress,
            NewestEvent newest) {
        return new WriteIntentLog(jdbc, apart, versions, progress, newest::position);
    }
}
