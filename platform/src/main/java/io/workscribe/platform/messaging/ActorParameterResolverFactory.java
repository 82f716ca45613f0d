package io.workscribe.platform.messaging;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.UserId;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Lets message handlers take the acting user as a parameter; null when nobody was signed in. */
public final class ActorParameterResolverFactory implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<Actor> createInstance(Executable executable, Parameter[] parameters, int index) {
        return Actor.class.equals(parameters[index].getType()) ? new ActorResolver() : null;
    }

    private static final class ActorResolver implements ParameterResolver<Actor> {

        @Override
        public @Nullable Actor resolveParameterValue(Message<?> message) {
            Object actor = message.getMetaData().get(MetaKeys.ACTOR);
            return actor == null ? null : new Actor(new UserId(UUID.fromString(actor.toString())));
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
