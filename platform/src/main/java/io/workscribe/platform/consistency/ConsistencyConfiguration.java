package io.workscribe.platform.consistency;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a writer comes to read their own writes. */
@Configuration(proxyBeanMethods = false)
public class ConsistencyConfiguration {

    @Bean
    Commands commands(CommandDispatch dispatch, ProjectionBarrier barrier, ParkedStreams parked) {
        return new Commands(dispatch, barrier, parked);
    }
}
