package io.workscribe.platform.messaging;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Resolves {@link Position}. An event without one fails: left out, it would be a hole in a table. */
public final class PositionParameterResolverFactory implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<Long> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].isAnnotationPresent(Position.class) ? new PositionResolver() : null;
    }

    private static final class PositionResolver implements ParameterResolver<Long> {

        @Override
        public Long resolveParameterValue(Message<?> message) {
            if (message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null) {
                return tracked.trackingToken().position().orElseThrow(() -> withoutPosition(message));
            }
            throw withoutPosition(message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }

        private static IllegalStateException withoutPosition(Message<?> message) {
            return new IllegalStateException("Event " + message.getIdentifier() + " has no position");
        }
    }
}
