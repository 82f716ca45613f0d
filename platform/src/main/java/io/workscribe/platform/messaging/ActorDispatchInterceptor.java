package io.workscribe.platform.messaging;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Notes the signed-in user on every message that does not carry an actor yet. */
final class ActorDispatchInterceptor<M extends Message<?>> implements MessageDispatchInterceptor<M> {

    private final Supplier<Optional<UserId>> signedIn;

    ActorDispatchInterceptor(Supplier<Optional<UserId>> signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public BiFunction<Integer, M, M> handle(List<? extends M> messages) {
        return (index, message) -> {
            if (message.getMetaData().containsKey(MetaKeys.ACTOR)) {
                return message;
            }
            return signedIn.get().map(user -> withActor(message, user)).orElse(message);
        };
    }

    @SuppressWarnings("unchecked") // a message with more metadata is a message of the same kind
    private M withActor(M message, UserId user) {
        return (M) message.andMetaData(Map.of(MetaKeys.ACTOR, user.toString()));
    }
}
