package io.workscribe.platform.messaging;

import io.workscribe.api.common.MetaKeys;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What travels with every message, and how its handlers are found and guarded. */
@Configuration(proxyBeanMethods = false)
public class MessagingConfiguration {

    @Bean
    CorrelationDataProvider messageOriginProvider() {
        return new MessageOriginProvider();
    }

    /** Who acts follows from a command to its events, and from an event to the commands it causes. */
    @Bean
    CorrelationDataProvider actorProvider() {
        return new SimpleCorrelationDataProvider(MetaKeys.ACTOR);
    }

    @Bean
    CorrelationDataProvider changeProvider(ChangeClock clock) {
        return new ChangeCorrelation(clock);
    }

    @Bean
    DuplicateCommandHandlerResolver duplicateCommandHandlerResolver() {
        return DuplicateCommandHandlerResolution.rejectDuplicates();
    }

    @Bean
    Buses buses(
            TransactionManager transactions,
            DuplicateCommandHandlerResolver duplicates,
            ChangeClock clock,
            org.axonframework.config.Configuration axon) {
        return new Buses(transactions, duplicates, clock, axon);
    }

    /** A command waits at most three seconds for a busy aggregate, and a hundred of them wait at most. */
    @Bean
    LockFactory aggregateLocks() {
        return PessimisticLockFactory.builder()
                .acquireAttempts(300)
                .lockAttemptTimeout(10)
                .queueLengthThreshold(100)
                .build();
    }

    @Bean
    CommandTargetResolver commandTargetResolver() {
        return new ExpectedVersionResolver();
    }

    @Bean
    HandlerEnhancerDefinition guardedHandlerEnhancer(PlatformTransactionManager transactions) {
        return new GuardedHandlerEnhancer(transactions);
    }
}
