package io.workscribe.platform.consistency;

import io.workscribe.platform.eventstore.WritePosition;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** To handlers of this process, which run on the thread of the sender. */
public final class LocalDispatch implements CommandDispatch {

    private final CommandGateway gateway;

    public LocalDispatch(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Commands.Outcome dispatch(CommandMessage<?> command, Duration atMost) {
        WritePosition.take();
        Object result = gateway.sendAndWait(command, atMost.toMillis(), TimeUnit.MILLISECONDS);
        return new Commands.Outcome(result, WritePosition.take().orElse(null));
    }
}
