package io.workscribe.platform.consistency;

import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;

/** Of which aggregate a command is. */
final class CommandStreams {

    private static final CommandTargetResolver TARGETS =
            AnnotationCommandTargetResolver.builder().build();

    private CommandStreams() {}

    /** Empty where the command names none. */
    static Optional<String> of(CommandMessage<?> command) {
        try {
            return Optional.of(TARGETS.resolveTarget(command).getIdentifier());
        } catch (IllegalArgumentException untargeted) {
            return Optional.empty();
        }
    }
}
