package io.workscribe.distributed.connection;

import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.WorkScribeProperties.AxonServer;
import io.workscribe.platform.eventstore.ClaimOwner;
import io.workscribe.platform.mode.ConditionalOnAxonServer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to Axon Server, and the name of this process there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnAxonServer
public class ConnectionConfiguration {

    private static final int RECONNECT_MILLIS = 1_000;

    /** Each processor has a stream of its own, and each stream so many events in memory. */
    private static final int EVENTS_AHEAD = 1_000;

    /** A claim must survive that its owner is held up for a moment. */
    private static final int SIGNS_OF_LIFE_PER_CLAIM = 5;

    @Bean
    ClaimOwner claimOwner(WorkScribeProperties properties) {
        AxonServer settings = properties.axonServer();
        String name = settings.node().isBlank()
                ? ManagementFactory.getRuntimeMXBean().getName()
                : settings.node().strip();
        Duration timeout = Duration.ofSeconds(settings.claimSeconds());
        return new ClaimOwner(name, timeout, timeout.dividedBy(SIGNS_OF_LIFE_PER_CLAIM));
    }

    @Bean
    AxonServerConfiguration axonServerConfiguration(
            WorkScribeProperties properties, ClaimOwner node, @Value("${spring.application.name}") String component) {
        AxonServer settings = properties.axonServer();
        AxonServerConfiguration connector = new AxonServerConfiguration();
        connector.setServers(settings.servers());
        connector.setContext(settings.context());
        connector.setComponentName(component);
        connector.setClientId(node.name());
        if (!settings.token().isBlank()) {
            connector.setToken(settings.token().strip());
        }
        connector.setSslEnabled(settings.tls());
        if (!settings.certificate().isBlank()) {
            connector.setCertFile(settings.certificate().strip());
        }
        connector.setReconnectInterval(RECONNECT_MILLIS);
        connector.setCommandThreads(settings.threads());
        connector.setQueryThreads(settings.threads());
        AxonServerConfiguration.FlowControlConfiguration flow =
                new AxonServerConfiguration.FlowControlConfiguration(EVENTS_AHEAD, EVENTS_AHEAD / 2, EVENTS_AHEAD / 2);
        connector.setEventFlowControl(flow);
        // A processor must come to know of events that it does not handle, too: writers wait for its position.
        connector.setEventBlockListingEnabled(false);
        // A read controller finds its answers in its own process.
        connector.setShortcutQueriesToLocalHandlers(true);
        return connector;
    }

    @Bean(destroyMethod = "shutdown")
    AxonServerConnectionManager axonServerConnectionManager(AxonServerConfiguration connector) {
        return AxonServerConnectionManager.builder()
                .axonServerConfiguration(connector)
                .routingServers(connector.getServers())
                .build();
    }

    @Bean
    NewestEvent newestEvent(AxonServerConnectionManager connections, AxonServerConfiguration connector) {
        return new NewestEvent(connections, connector);
    }

    @Bean
    AxonServerHealth axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return new AxonServerHealth(connections);
    }
}
