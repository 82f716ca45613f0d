package io.workscribe.platform.messaging;

import io.workscribe.platform.OutOfMemory;
import io.workscribe.platform.messaging.DeadLetterPolicy.GivenUpException;
import io.workscribe.platform.messaging.DeadLetterPolicy.TryAgainException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.ResourceTransactionManager;

/**
 * Undoes what a handler has done when it fails: its half-done work must not be committed together with its dead letter, and
 * after a failed SQL statement PostgreSQL would not even take the dead letter. That takes a savepoint before each handler,
 * except for read models, where handlers hardly ever fail and nothing but rows can be written twice: before the first one of
 * a batch there is none, because the transaction itself goes back to its beginning, and the others are tried without. When
 * one of those fails, so does the batch, and for a while that handler has savepoints.
 *
 * <p>What another attempt may mend fails the batch, a few times; then the event is given up before it is tried again,
 * because a time-out can have ended the transaction that its dead letter needs.
 */
final class GuardedHandlerEnhancer implements HandlerEnhancerDefinition {

    private final PlatformTransactionManager transactions;
    private final FailedAttempts attempts = new FailedAttempts();
    private final LatelyFailed failedLately = new LatelyFailed();

    GuardedHandlerEnhancer(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        boolean eventHandler = original.unwrap(Method.class)
                .map(method -> method.isAnnotationPresent(EventHandler.class))
                .orElse(false);
        return eventHandler ? new Guarded<>(original, transactions, attempts, failedLately) : original;
    }

    private static final class Guarded<T> extends WrappedMessageHandlingMember<T> {

        private final PlatformTransactionManager transactions;
        private final FailedAttempts attempts;
        private final LatelyFailed failedLately;

        Guarded(
                MessageHandlingMember<T> delegate,
                PlatformTransactionManager transactions,
                FailedAttempts attempts,
                LatelyFailed failedLately) {
            super(delegate);
            this.transactions = transactions;
            this.attempts = attempts;
            this.failedLately = failedLately;
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            // An operator who has dead letters tried again wants them tried.
            if (!Batch.isUnderWay()) {
                return guarded(message, target, new Savepoint());
            }
            Optional<Throwable> inVain = attempts.exhausted(target.getClass(), message.getIdentifier());
            if (inVain.isPresent()) {
                // Not before: a later event of the batch can fail it, and take the dead letter back.
                CurrentUnitOfWork.get()
                        .root()
                        .afterCommit(done -> attempts.forget(target.getClass(), message.getIdentifier()));
                throw new GivenUpException(inVain.get());
            }
            long begun = System.nanoTime();
            WayBack wayBack = wayBack(target);
            try {
                return guarded(message, target, wayBack);
            } catch (Exception e) {
                if (wayBack instanceof NoWayBack) {
                    failedLately.add(target.getClass());
                    if (HandlerFailure.of(e, System.nanoTime() - begun) == HandlerFailure.MAY_PASS) {
                        attempts.count(target.getClass(), message.getIdentifier(), e);
                    }
                    throw new TryAgainException(e);
                }
                switch (HandlerFailure.of(e, System.nanoTime() - begun)) {
                    case MAY_PASS -> {
                        attempts.count(target.getClass(), message.getIdentifier(), e);
                        throw new TryAgainException(e);
                    }
                    case STOPS_EVERYBODY -> throw new TryAgainException(e);
                    default -> throw e;
                }
            }
        }

        private WayBack wayBack(T target) {
            if (Batch.isUntouched()) {
                return new WholeTransaction();
            }
            return Batch.isOfReadModel() && !failedLately.contains(target.getClass())
                    ? new NoWayBack()
                    : new Savepoint();
        }

        private Object guarded(Message<?> message, T target, WayBack wayBack) throws Exception {
            wayBack.begin();
            Object result;
            try {
                result = super.handle(message, target);
            } catch (Exception e) {
                goBack(wayBack, e);
                throw e;
            } catch (OutOfMemoryError e) {
                OutOfMemory.endProcessIfIn(e);
                throw e;
            } catch (StackOverflowError | LinkageError | AssertionError e) {
                // Axon takes only exceptions for a reason to put an event aside.
                goBack(wayBack, e);
                throw new IllegalStateException("The handler cannot handle this event", e);
            }
            wayBack.end();
            return result;
        }

        /** The first failure is the one that tells something: with it the connection may have gone. */
        private static void goBack(WayBack wayBack, Throwable failure) {
            try {
                wayBack.go();
            } catch (RuntimeException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
        }

        /** To where the transaction was before the handler. */
        private interface WayBack {

            default void begin() {}

            default void end() {}

            void go();
        }

        /** The batch has to fail. */
        private static final class NoWayBack implements WayBack {

            @Override
            public void go() {}
        }

        private final class Savepoint implements WayBack {

            private @Nullable TransactionStatus savepoint;

            @Override
            public void begin() {
                savepoint = transactions.getTransaction(
                        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
            }

            @Override
            public void end() {
                transactions.commit(Objects.requireNonNull(savepoint));
            }

            @Override
            public void go() {
                transactions.rollback(Objects.requireNonNull(savepoint));
            }
        }

        private final class WholeTransaction implements WayBack {

            @Override
            public void go() {
                DataSource database = (DataSource) ((ResourceTransactionManager) transactions).getResourceFactory();
                try {
                    DataSourceUtils.getConnection(database).rollback();
                } catch (SQLException e) {
                    throw new DataAccessResourceFailureException("The transaction cannot be taken back", e);
                }
            }
        }
    }
}
