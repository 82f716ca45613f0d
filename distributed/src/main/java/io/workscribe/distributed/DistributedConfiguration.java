package io.workscribe.distributed;

import io.workscribe.distributed.connection.ConnectionConfiguration;
import io.workscribe.distributed.consistency.ClusterConsistencyConfiguration;
import io.workscribe.distributed.eventstore.AxonServerEventsConfiguration;
import io.workscribe.distributed.journal.JournalConfiguration;
import io.workscribe.distributed.messaging.AxonServerBusesConfiguration;
import io.workscribe.platform.database.KnownMigrations;
import io.workscribe.platform.mode.ConditionalOnAxonServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * One process among several: Axon Server keeps the events and carries the messages, PostgreSQL keeps everything else,
 * for all of them together. Takes the place of the platform's standalone mode where an Axon Server is named.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnAxonServer
@Import({
    AxonServerBusesConfiguration.class,
    AxonServerEventsConfiguration.class,
    ClusterConsistencyConfiguration.class,
    ConnectionConfiguration.class,
    JournalConfiguration.class
})
public class DistributedConfiguration {

    /** The other side brings its own. */
    @Bean
    KnownMigrations knownMigrations() {
        return KnownMigrations.SOME;
    }
}
