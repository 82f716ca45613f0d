package io.workscribe.platform;

import io.workscribe.platform.database.DatabaseConfiguration;
import io.workscribe.platform.operations.OperationsConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The technical ground that both sides stand on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkScribeProperties.class)
@Import({DatabaseConfiguration.class, OperationsConfiguration.class})
public class PlatformConfiguration {

    @Bean
    DataFolder dataFolder(WorkScribeProperties properties) {
        return DataFolder.open(properties.data());
    }
}
