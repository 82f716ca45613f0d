package io.workscribe.platform.messaging;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.UserId;
import io.workscribe.platform.security.Caller;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;

/** The buses inside one process, and what travels with every message. */
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
    DuplicateCommandHandlerResolver duplicateCommandHandlerResolver() {
        return DuplicateCommandHandlerResolution.rejectDuplicates();
    }

    @Bean
    CommandBus commandBus(
            TransactionManager transactions,
            DuplicateCommandHandlerResolver duplicates,
            org.axonframework.config.Configuration axon) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicates)
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        bus.registerDispatchInterceptor(
                new ActorDispatchInterceptor<CommandMessage<?>>(MessagingConfiguration::signedIn));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(new RejectionInterceptor<CommandMessage<?>>(
                (message, details) -> new CommandExecutionException(message, null, details)));
        return bus;
    }

    /** Queries run without a transaction: a read is one statement or a few that need no common snapshot. */
    @Bean
    QueryBus queryBus(QueryUpdateEmitter updates, org.axonframework.config.Configuration axon) {
        SimpleQueryBus bus = SimpleQueryBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .queryUpdateEmitter(updates)
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(new RejectionInterceptor<QueryMessage<?, ?>>(
                (message, details) -> new QueryExecutionException(message, null, details)));
        return bus;
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
    HandlerEnhancerDefinition savepointHandlerEnhancer(PlatformTransactionManager transactions) {
        return new SavepointHandlerEnhancer(transactions);
    }

    private static Optional<UserId> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller.userId())
                : Optional.empty();
    }
}
