package io.workscribe.platform.consistency;

import io.workscribe.platform.eventstore.EventPositions;
import io.workscribe.platform.messaging.Progress;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a writer comes to read their own writes. */
@Configuration(proxyBeanMethods = false)
public class ConsistencyConfiguration {

    @Bean
    ProjectionBarrier projectionBarrier(
            EventProcessingConfiguration processing, EventPositions events, Progress progress) {
        return new ProjectionBarrier(processing, events, progress);
    }

    @Bean
    Commands commands(CommandGateway gateway, ProjectionBarrier barrier) {
        return new Commands(gateway, barrier);
    }
}
