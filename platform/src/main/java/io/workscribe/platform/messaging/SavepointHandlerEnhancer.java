package io.workscribe.platform.messaging;

import java.lang.reflect.Method;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Runs each event handler behind a savepoint. Without one, the half-done work of a failed handler would be committed
 * together with its dead letter, and after a failed SQL statement PostgreSQL would not even take the dead letter.
 */
final class SavepointHandlerEnhancer implements HandlerEnhancerDefinition {

    private final PlatformTransactionManager transactions;

    SavepointHandlerEnhancer(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        boolean eventHandler = original.unwrap(Method.class)
                .map(method -> method.isAnnotationPresent(EventHandler.class))
                .orElse(false);
        return eventHandler ? new BehindSavepoint<>(original, transactions) : original;
    }

    private static final class BehindSavepoint<T> extends WrappedMessageHandlingMember<T> {

        private final PlatformTransactionManager transactions;

        BehindSavepoint(MessageHandlingMember<T> delegate, PlatformTransactionManager transactions) {
            super(delegate);
            this.transactions = transactions;
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            TransactionStatus savepoint = transactions.getTransaction(
                    new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
            Object result;
            try {
                result = super.handle(message, target);
            } catch (Exception | Error e) {
                transactions.rollback(savepoint);
                throw e;
            }
            transactions.commit(savepoint);
            return result;
        }
    }
}
