package io.workscribe.platform.messaging;

import io.workscribe.api.common.MetaKeys;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Every command belongs to a change: of the request that sends it, of a reaction, or else one of its own. */
final class ChangeDispatchInterceptor implements MessageDispatchInterceptor<CommandMessage<?>> {

    private final ChangeClock clock;

    ChangeDispatchInterceptor(ChangeClock clock) {
        this.clock = clock;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        return (index, command) -> command.getMetaData().containsKey(MetaKeys.CHANGE)
                ? command
                : RequestChange.current()
                        .<CommandMessage<?>>map(change -> command.andMetaData(change.metaData(clock)))
                        .orElseGet(() ->
                                command.andMetaData(ChangeStamp.first(clock).metaData()));
    }
}
