package io.workscribe.platform.messaging;

import io.workscribe.api.common.Rejected;
import io.workscribe.platform.database.Outage;
import java.util.function.BiFunction;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns refusals into the form that crosses process borders, in one process too, so that both ways to run fail alike.
 */
final class RejectionInterceptor<M extends Message<?>> implements MessageHandlerInterceptor<M> {

    private static final Logger log = LoggerFactory.getLogger(RejectionInterceptor.class);

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
        } catch (RuntimeException e) {
            if (!Outage.isIn(e)) {
                throw e;
            }
            // Before any commit: nothing was done.
            log.warn(
                    "{} cannot be handled now: {}",
                    unitOfWork.getMessage().getPayloadType().getSimpleName(),
                    e.toString());
            Rejected unavailable = Failures.unavailable();
            throw toException.apply(unavailable.getMessage(), unavailable.details());
        }
    }
}
