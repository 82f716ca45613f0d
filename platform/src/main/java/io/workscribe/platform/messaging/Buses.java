package io.workscribe.platform.messaging;

import io.workscribe.api.common.UserId;
import io.workscribe.platform.security.Caller;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The buses that reach the handlers of this process. */
public final class Buses {

    private final TransactionManager transactions;
    private final DuplicateCommandHandlerResolver duplicates;
    private final ChangeClock clock;
    private final Configuration axon;

    Buses(
            TransactionManager transactions,
            DuplicateCommandHandlerResolver duplicates,
            ChangeClock clock,
            Configuration axon) {
        this.transactions = transactions;
        this.duplicates = duplicates;
        this.clock = clock;
        this.axon = axon;
    }

    /** Handles a command on the thread of its sender. */
    public SimpleCommandBus commands() {
        SimpleCommandBus bus = handling(commandSettings().build());
        stampCommandsOn(bus);
        return bus;
    }

    /** For commands that come from elsewhere, and were stamped there. */
    public SimpleCommandBus commandSegment(Function<SimpleCommandBus.Builder, SimpleCommandBus> kind) {
        return handling(kind.apply(commandSettings()));
    }

    /** Queries run without a transaction: a read is one statement or a few that need no common snapshot. */
    public SimpleQueryBus queries(QueryUpdateEmitter updates) {
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

    /** Says of every command who sends it, and to which change it belongs. For the bus that senders know. */
    public void stampCommandsOn(CommandBus bus) {
        bus.registerDispatchInterceptor(new ActorDispatchInterceptor<CommandMessage<?>>(Buses::signedIn));
        bus.registerDispatchInterceptor(new ChangeDispatchInterceptor(clock));
    }

    private SimpleCommandBus.Builder commandSettings() {
        return SimpleCommandBus.builder()
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicates)
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"));
    }

    private SimpleCommandBus handling(SimpleCommandBus bus) {
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(new RejectionInterceptor<CommandMessage<?>>(
                (message, details) -> new CommandExecutionException(message, null, details)));
        return bus;
    }

    private static Optional<UserId> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller.userId())
                : Optional.empty();
    }
}
