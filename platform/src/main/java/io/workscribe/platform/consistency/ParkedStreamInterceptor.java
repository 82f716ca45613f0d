package io.workscribe.platform.consistency;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.Rejected;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Refuses a change that could not be shown, since earlier ones of its stream are not: the answer would be the past. Only
 * the handler knows whether the sender may know of the thing at all, so it decides first; what it did is taken back.
 */
final class ParkedStreamInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final ParkedStreams parked;

    ParkedStreamInterceptor(ParkedStreams parked) {
        this.parked = parked;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        CommandMessage<?> command = unitOfWork.getMessage();
        if (command.getMetaData().containsKey(MetaKeys.READ_BACK)) {
            CommandStreams.of(command).filter(parked::contains).ifPresent(stream -> {
                throw new Rejected(
                        Rejected.Kind.UNAVAILABLE,
                        ErrorCode.SERVICE_UNAVAILABLE,
                        "An earlier change of this cannot be shown at the moment. Please try again later.");
            });
        }
        return result;
    }
}
