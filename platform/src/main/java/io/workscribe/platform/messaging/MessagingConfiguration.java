package io.workscribe.platform.messaging;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.eventstore.NewestChange;
import java.time.InstantSource;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.ClassUtils;

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

    /** What a policy does about an event is no command of the request. */
    @Bean
    CorrelationDataProvider requestProvider() {
        return message ->
                message instanceof CommandMessage && message.getMetaData().containsKey(MetaKeys.REQUEST)
                        ? Map.of(MetaKeys.REQUEST, message.getMetaData().get(MetaKeys.REQUEST))
                        : Map.of();
    }

    /** Two commands can have the same event, and people are told differently of them. */
    @Bean
    CorrelationDataProvider commandProvider() {
        return message -> message instanceof CommandMessage<?> command
                ? Map.of(MetaKeys.COMMAND, ClassUtils.getShortName(command.getCommandName()))
                : Map.of();
    }

    @Bean
    InstantSource machineClock() {
        return InstantSource.system();
    }

    /** What others have told is seen in their messages, so the clocks of processes need only be about equal. */
    @Bean
    ChangeClock changeClock(InstantSource machine) {
        return new ChangeClock(machine);
    }

    @Bean
    ChangeClockStart changeClockStart(ChangeClock clock, NewestChange newest) {
        return new ChangeClockStart(clock, newest);
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
    HandlerEnhancerDefinition guardedHandlerEnhancer(PlatformTransactionManager transactions) {
        return new GuardedHandlerEnhancer(transactions);
    }

    @Bean
    HandlerEnhancerDefinition selectiveHandlerEnhancer() {
        return new SelectiveHandlerEnhancer();
    }
}
