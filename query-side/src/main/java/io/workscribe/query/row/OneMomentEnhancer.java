package io.workscribe.query.row;

import java.lang.reflect.Method;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Runs handlers that are marked {@link OneMoment} in a read-only transaction with one snapshot. */
@Component
class OneMomentEnhancer implements HandlerEnhancerDefinition {

    private static final DefaultTransactionDefinition READ_ONLY = readOnly();

    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;

    OneMomentEnhancer(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        boolean marked = original.unwrap(Method.class)
                .map(method -> method.isAnnotationPresent(OneMoment.class))
                .orElse(false);
        return marked ? new InOneMoment<>(original) : original;
    }

    private static DefaultTransactionDefinition readOnly() {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        return definition;
    }

    private final class InOneMoment<T> extends WrappedMessageHandlingMember<T> {

        InOneMoment(MessageHandlingMember<T> delegate) {
            super(delegate);
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            TransactionStatus transaction = transactions.getTransaction(READ_ONLY);
            Object result;
            try {
                // One round trip; by way of the connection's isolation level it were two, before and after.
                jdbc.sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ").update();
                result = super.handle(message, target);
            } catch (Exception | Error e) {
                transactions.rollback(transaction);
                throw e;
            }
            transactions.commit(transaction);
            return result;
        }
    }
}
