package io.workscribe.command;

import io.workscribe.platform.PlatformConfiguration;
import io.workscribe.platform.database.MigrationLocation;
import io.workscribe.platform.mail.MailConfiguration;
import io.workscribe.state.StateConfiguration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything that decides: aggregates, reservations, identity and the controllers that write. */
@Configuration(proxyBeanMethods = false)
@Import({PlatformConfiguration.class, MailConfiguration.class, StateConfiguration.class})
@ComponentScan(basePackageClasses = CommandSideConfiguration.class)
public class CommandSideConfiguration {

    private static final int EVENTS_BETWEEN_SNAPSHOTS = 100;
    private static final int VERSIONS_BETWEEN_SNAPSHOTS = 20;

    @Bean
    SnapshotTriggerDefinition snapshotEveryHundredEvents(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_BETWEEN_SNAPSHOTS);
    }

    /** For streams of whole documents, of which few should be read before a change. */
    @Bean
    SnapshotTriggerDefinition snapshotEveryTwentyVersions(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, VERSIONS_BETWEEN_SNAPSHOTS);
    }

    @Bean
    MigrationLocation commandMigrations() {
        return new MigrationLocation("classpath:db/migration/command");
    }

    @Bean
    ConfigurerModule unknownAggregates() {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                () -> configuration.commandBus().registerHandlerInterceptor(new UnknownAggregateInterceptor())));
    }
}
