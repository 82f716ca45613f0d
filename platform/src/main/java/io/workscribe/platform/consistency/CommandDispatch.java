package io.workscribe.platform.consistency;

import java.time.Duration;
import org.axonframework.commandhandling.CommandMessage;

/** Brings a command to its handler and back what became of it, wherever that is. */
public interface CommandDispatch {

    /** Throws what the handler threw, or what kept the command from it. */
    Commands.Outcome dispatch(CommandMessage<?> command, Duration atMost);
}
