package io.workscribe.query;

import io.workscribe.platform.PlatformConfiguration;
import io.workscribe.platform.database.MigrationLocation;
import io.workscribe.state.StateConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The read side as a whole: what a main class imports to get it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = QuerySideConfiguration.class)
@Import({PlatformConfiguration.class, StateConfiguration.class})
public class QuerySideConfiguration {

    @Bean
    MigrationLocation queryMigrations() {
        return new MigrationLocation("classpath:db/migration/query");
    }
}
