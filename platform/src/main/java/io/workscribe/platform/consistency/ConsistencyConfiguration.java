package io.workscribe.platform.consistency;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a writer comes to read their own writes. */
@Configuration(proxyBeanMethods = false)
public class ConsistencyConfiguration {

    @Bean
    Commands commands(CommandDispatch dispatch, ProjectionBarrier barrier, ParkedStreams parked) {
        return new Commands(dispatch, barrier, parked);
    }

    /** An interceptor that is a bean would be registered once more by Axon. */
    @Bean
    ConfigurerModule parkedStreamInterceptor(ParkedStreams parked) {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                () -> configuration.commandBus().registerHandlerInterceptor(new ParkedStreamInterceptor(parked))));
    }
}
