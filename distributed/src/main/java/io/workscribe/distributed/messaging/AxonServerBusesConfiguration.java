package io.workscribe.distributed.messaging;

import io.workscribe.platform.messaging.Buses;
import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands and queries go through Axon Server to the process that handles them. */
@Configuration(proxyBeanMethods = false)
public class AxonServerBusesConfiguration {

    /** Longer than an append may wait for its answer. */
    private static final Duration COMMANDS_IN_PROGRESS = Duration.ofSeconds(15);

    @Bean
    CommandBus commandBus(
            Buses buses,
            AxonServerConfiguration connector,
            AxonServerConnectionManager connections,
            @Qualifier("messageSerializer") Serializer serializer) {
        AxonServerCommandBus bus = AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(connector)
                .localSegment(buses.commandSegment(CommandSegment::new))
                .serializer(serializer)
                .routingStrategy(AnnotationRoutingStrategy.defaultStrategy())
                .commandInProgressAwait(COMMANDS_IN_PROGRESS)
                .build();
        buses.stampCommandsOn(bus);
        return bus;
    }

    @Bean
    QueryBus queryBus(
            Buses buses,
            QueryUpdateEmitter updates,
            AxonServerConfiguration connector,
            AxonServerConnectionManager connections,
            @Qualifier("messageSerializer") Serializer messageSerializer,
            Serializer serializer) {
        SimpleQueryBus segment = buses.queries(updates);
        return AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(connector)
                .localSegment(segment)
                .updateEmitter(updates)
                .messageSerializer(messageSerializer)
                .genericSerializer(serializer)
                .enabledLocalSegmentShortCut()
                .build();
    }
}
