package io.workscribe.distributed.eventstore;

import io.workscribe.distributed.connection.NewestEvent;
import io.workscribe.distributed.journal.WriteIntentLog;
import io.workscribe.platform.eventstore.EventLocation;
import io.workscribe.platform.eventstore.NewestChange;
import io.workscribe.platform.mode.ProcessStart;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The event store, and the transactions that fit to it. */
@Configuration(proxyBeanMethods = false)
public class AxonServerEventsConfiguration {

    @Bean
    EventLocation eventLocation(JdbcClient jdbc) {
        return ProcessStart.claim(jdbc, EventLocation.Store.AXON_SERVER);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new EventsFirstTransactionManager(new SpringTransactionManager(transactions));
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    AxonServerEvents eventStore(
            AxonServerConfiguration connector,
            AxonServerConnectionManager connections,
            @Qualifier("eventSerializer") Serializer serializer,
            WriteIntentLog intents,
            org.axonframework.config.Configuration axon) {
        AxonServerEvents.Builder settings = AxonServerEvents.builder();
        settings.configuration(connector)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(axon.snapshotFilter())
                .upcasterChain(axon.upcasterChain());
        return AxonServerEvents.with(settings, intents::beforeAppend);
    }

    /** Other processes append to the same streams. */
    @Bean
    Cache aggregateCache() {
        return NoCache.INSTANCE;
    }

    @Bean
    NewestChange newestChange(AxonServerConnectionManager connections, NewestEvent newest) {
        return new NewestChangeInAxonServer(connections, newest::positionAtStart);
    }

    @Bean
    HeadCheck headCheck(JdbcClient jdbc, Serializer serializer, NewestEvent newest) {
        return new HeadCheck(jdbc, serializer, newest::positionAtStart);
    }
}
