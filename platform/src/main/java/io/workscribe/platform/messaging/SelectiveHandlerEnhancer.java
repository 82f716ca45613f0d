package io.workscribe.platform.messaging;

import java.lang.reflect.Method;
import java.util.function.Predicate;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.springframework.beans.BeanUtils;

/** Makes {@link HandlesOnly} true. */
public final class SelectiveHandlerEnhancer implements HandlerEnhancerDefinition {

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        HandlesOnly only = original.unwrap(Method.class)
                .map(method -> method.getAnnotation(HandlesOnly.class))
                .orElse(null);
        return only == null ? original : new Selective<>(original, BeanUtils.instantiateClass(only.value()));
    }

    private static final class Selective<T> extends WrappedMessageHandlingMember<T> {

        private final Predicate<Message<?>> passes;

        Selective(MessageHandlingMember<T> delegate, Predicate<Message<?>> passes) {
            super(delegate);
            this.passes = passes;
        }

        @Override
        public boolean canHandle(Message<?> message) {
            return super.canHandle(message) && passes.test(message);
        }
    }
}
