package io.workscribe.platform.messaging;

import io.workscribe.api.common.MetaKeys;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Lets command handlers take what their sender insists on as a parameter. */
public final class PreconditionParameterResolverFactory implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<Precondition> createInstance(
            Executable executable, Parameter[] parameters, int index) {
        return Precondition.class.equals(parameters[index].getType()) ? new PreconditionResolver() : null;
    }

    private static final class PreconditionResolver implements ParameterResolver<Precondition> {

        @Override
        public Precondition resolveParameterValue(Message<?> message) {
            return Precondition.of(message.getMetaData().get(MetaKeys.EXPECTED_VERSIONS));
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof CommandMessage;
        }
    }
}
