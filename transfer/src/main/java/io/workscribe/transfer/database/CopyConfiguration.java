package io.workscribe.transfer.database;

import io.workscribe.platform.database.ConnectionUse;
import io.workscribe.platform.database.DatabaseConfiguration;
import io.workscribe.platform.database.DatabaseServer;
import io.workscribe.platform.database.MigrationLocation;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** For commands that copy the one database of an installation. */
@Configuration(proxyBeanMethods = false)
@Import(DatabaseConfiguration.class)
public class CopyConfiguration {

    /** Of all sides that are in this jar. */
    @Bean
    MigrationLocation allMigrations() {
        return new MigrationLocation("classpath:db/migration");
    }

    @Bean
    DatabaseCopy databaseCopy(DatabaseServer server, List<MigrationLocation> migrations, ConnectionUse use) {
        return new DatabaseCopy(server.owner(), migrations, use);
    }
}
