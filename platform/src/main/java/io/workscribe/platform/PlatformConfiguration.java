package io.workscribe.platform;

import io.workscribe.platform.connection.ConnectionConfiguration;
import io.workscribe.platform.consistency.ConsistencyConfiguration;
import io.workscribe.platform.database.DatabaseConfiguration;
import io.workscribe.platform.eventstore.EventStoreConfiguration;
import io.workscribe.platform.messaging.MessagingConfiguration;
import io.workscribe.platform.messaging.ProcessorConfiguration;
import io.workscribe.platform.messaging.SerializerConfiguration;
import io.workscribe.platform.mode.StandaloneMode;
import io.workscribe.platform.operations.OperationsConfiguration;
import io.workscribe.platform.personaldata.PersonalDataConfiguration;
import io.workscribe.platform.ratelimit.RateLimitConfiguration;
import io.workscribe.platform.readmodel.ReadModelConfiguration;
import io.workscribe.platform.security.SecurityConfiguration;
import io.workscribe.platform.upcasting.Upcasters;
import io.workscribe.platform.web.WebConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The technical ground that both sides stand on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkScribeProperties.class)
@Import({
    ConnectionConfiguration.class,
    ConsistencyConfiguration.class,
    DatabaseConfiguration.class,
    EventStoreConfiguration.class,
    MessagingConfiguration.class,
    Upcasters.class,
    OperationsConfiguration.class,
    PersonalDataConfiguration.class,
    ProcessorConfiguration.class,
    RateLimitConfiguration.class,
    ReadModelConfiguration.class,
    SecurityConfiguration.class,
    SerializerConfiguration.class,
    StandaloneMode.class,
    WebConfiguration.class
})
public class PlatformConfiguration {

    @Bean
    DataFolder dataFolder(WorkScribeProperties properties) {
        return DataFolder.open(properties.data());
    }

    @Bean
    InstallationSecrets installationSecrets(WorkScribeProperties properties, DataFolder data) {
        return new InstallationSecrets(properties.secrets(), data);
    }
}
