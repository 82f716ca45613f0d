package io.workscribe.platform.messaging;

import io.workscribe.platform.eventstore.ClaimOwner;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How every processing group runs: pooled, one segment (so each group sees one global order), errors propagate, and what
 * cannot be handled becomes a dead letter instead of a hole in a table. Dead letters do not exist for sagas: there the
 * segment waits and tries again. A new projection replays all there is; a new saga or policy begins with what comes.
 */
@Configuration(proxyBeanMethods = false)
public class ProcessorConfiguration {

    @Bean
    Progress progress() {
        return new Progress();
    }

    /** @param owner under whose name this process claims segments, and how long a claim lives without a sign of it */
    @Bean
    public TokenStore tokenStore(
            ConnectionProvider connections, Serializer serializer, ClaimOwner owner, JdbcClient jdbc) {
        return ExactTokenStore.of(connections, serializer, owner, jdbc);
    }

    @Bean
    ParkedEvents parkedEvents() {
        return new ParkedEvents();
    }

    @Bean
    Readiness readiness() {
        return new Readiness();
    }

    @Bean
    RunningProcessors runningProcessors(ObjectProvider<EventProcessingConfiguration> processing) {
        return new RunningProcessors(processing::getObject);
    }

    /** Ended when everything that it has made has been stopped. */
    @Bean(destroyMethod = "shutDown")
    ProcessorFactory processorFactory(
            Progress progress,
            ParkedEvents parked,
            Readiness readiness,
            ConnectionProvider connections,
            TransactionManager transactions,
            ClaimOwner owner,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ObjectProvider<EventPreparation> preparations) {
        return new ProcessorFactory(
                progress,
                parked,
                readiness,
                connections,
                transactions,
                owner,
                serializer,
                eventSerializer,
                preparations);
    }

    @Bean
    ConfigurerModule processors(ProcessorFactory factory, ParkedEvents parked) {
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.registerDefaultHandlerInterceptor((axon, name) -> factory.interceptor(name));
            processing.registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance());
            processing.registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance());
            processing.registerDefaultSequencingPolicy(axon -> SequentialPerAggregatePolicy.instance());
            processing.registerDeadLetterQueueProvider(group -> {
                if (group.startsWith(ProcessorNames.SAGA)) {
                    return null;
                }
                // A replay handles every event again, so what was put aside before must not hold its sequence up.
                processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                        group, (axon, invoker) -> invoker.allowReset(true).enableSequenceIdentifierCache());
                return axon -> factory.deadLetters(group);
            });
            processing.registerDefaultDeadLetterPolicy(axon -> new DeadLetterPolicy(parked));
            processing.registerEventProcessorFactory(factory::configured);
        };
    }
}
