package io.workscribe.platform.web;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.consistency.ProjectionBarrier;
import io.workscribe.platform.eventstore.WritePosition;
import io.workscribe.platform.messaging.Rejections;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;

/** Sends the command of a request and answers once its effect can be read. */
public final class Writes {

    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandGateway commands;
    private final Reads reads;
    private final ProjectionBarrier barrier;
    private final HttpServletRequest request;

    /** @param request a proxy of the current request */
    public Writes(CommandGateway commands, Reads reads, ProjectionBarrier barrier, HttpServletRequest request) {
        this.commands = commands;
        this.reads = reads;
        this.barrier = barrier;
        this.request = request;
    }

    /** Throws {@link Rejected} when the command is refused. Nothing is known of the read side yet. */
    public Sent send(Object command) {
        Map<String, String> metaData = ETags.ifMatch(request)
                .map(version -> Map.of(MetaKeys.EXPECTED_VERSION, version))
                .orElse(Map.of());
        WritePosition.take();
        Object result = sendWithRetry(command, metaData);
        Optional<WritePosition> written = WritePosition.take();
        return new Sent(result, written.orElse(null), barrier, reads, request);
    }

    /** Losing a race against another writer is no reason to bother the client: the second look decides. */
    private Object sendWithRetry(Object command, Map<String, String> metaData) {
        for (int attempt = 1; ; attempt++) {
            try {
                CommandMessage<Object> message =
                        GenericCommandMessage.asCommandMessage(command).andMetaData(metaData);
                return commands.sendAndWait(message, PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (RuntimeException e) {
                Optional<Rejected> rejected = Rejections.in(e);
                if (rejected.isPresent()) {
                    throw rejected.get();
                }
                if (!isLostRace(e) || attempt == ATTEMPTS) {
                    throw translated(e);
                }
            }
        }
    }

    private static RuntimeException translated(RuntimeException failure) {
        if (isLostRace(failure)) {
            return Rejected.conflict(
                    ErrorCode.CONFLICT, "Somebody else changed this at the same time. Please try again.");
        }
        if (has(failure, LockAcquisitionFailedException.class) || has(failure, NoHandlerForCommandException.class)) {
            return new Rejected(
                    Rejected.Kind.UNAVAILABLE, ErrorCode.SERVICE_UNAVAILABLE, "The server is busy. Please try again.");
        }
        return failure;
    }

    private static boolean isLostRace(Throwable failure) {
        return has(failure, ConcurrencyException.class)
                || has(failure, DuplicateKeyException.class)
                || has(failure, TransientDataAccessException.class);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
