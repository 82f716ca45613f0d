package io.workscribe.distributed.messaging;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.eventstore.WritePosition;
import io.workscribe.platform.messaging.Failures;
import io.workscribe.platform.messaging.Rejections;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.MessageHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The part of a command bus of several processes that is in this one. Puts into the result what a sender on the same
 * thread would see by itself: the version that was written, and what kind of failure it was.
 */
final class CommandSegment extends SimpleCommandBus {

    private static final Logger LOGGER = LoggerFactory.getLogger(CommandSegment.class);

    CommandSegment(Builder settings) {
        super(settings);
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        WritePosition.take();
        super.handle(
                command,
                handler,
                (CommandMessage<? extends C> handled, CommandResultMessage<? extends R> result) -> callback.onResult(
                        handled, result.isExceptional() ? explained(handled, result) : withVersion(result)));
    }

    private static <R> CommandResultMessage<? extends R> withVersion(CommandResultMessage<? extends R> result) {
        Optional<WritePosition> written = WritePosition.take();
        return written.isPresent()
                ? result.andMetaData(Map.of(
                        MetaKeys.WRITTEN_VERSION, Long.toString(written.get().version())))
                : result;
    }

    private static <R> CommandResultMessage<R> explained(CommandMessage<?> command, CommandResultMessage<?> result) {
        Throwable failure = result.exceptionResult();
        if (failure instanceof HandlerExecutionException explained
                && explained.getDetails().isPresent()) {
            return new GenericCommandResultMessage<>(failure, result.getMetaData());
        }
        if (Failures.isLostRace(failure)) {
            return failed("Somebody else was faster", new Failures.LostRace(), result);
        }
        Optional<Rejected> refusal = Rejections.in(failure).or(() -> Failures.refusal(failure));
        if (refusal.isPresent()) {
            if (Failures.isUnreachable(failure)) {
                // The sender is told no more than to try again.
                LOGGER.warn("{} cannot be handled now: {}", command.getCommandName(), failure.toString());
            }
            return failed(refusal.get().getMessage(), refusal.get().details(), result);
        }
        LOGGER.error("{} failed", command.getCommandName(), failure);
        return new GenericCommandResultMessage<>(failure, result.getMetaData());
    }

    private static <R> CommandResultMessage<R> failed(String message, Object details, CommandResultMessage<?> result) {
        return new GenericCommandResultMessage<>(
                new CommandExecutionException(message, null, details), result.getMetaData());
    }
}
