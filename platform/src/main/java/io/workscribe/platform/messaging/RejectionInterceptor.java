package io.workscribe.platform.messaging;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import java.util.function.BiFunction;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;

/**
 * Turns refusals into the form that crosses process borders, in one process too, so that both ways to run fail alike.
 */
final class RejectionInterceptor<M extends Message<?>> implements MessageHandlerInterceptor<M> {

    private final BiFunction<String, Rejected.Details, HandlerExecutionException> toException;

    RejectionInterceptor(BiFunction<String, Rejected.Details, HandlerExecutionException> toException) {
        this.toException = toException;
    }

    @Override
    public Object handle(UnitOfWork<? extends M> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (Rejected rejected) {
            throw toException.apply(rejected.getMessage(), rejected.details());
        } catch (ConflictingAggregateVersionException e) {
            Rejected stale = new Rejected(
                    Rejected.Kind.STALE,
                    ErrorCode.PRECONDITION_FAILED,
                    "Somebody else changed this meanwhile. Reload and try again.");
            throw toException.apply(stale.getMessage(), stale.details());
        }
    }
}
