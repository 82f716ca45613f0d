package io.workscribe.platform.operations;

import io.workscribe.platform.OutOfMemory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;

/**
 * Lets every failure through, so that the processor tries the batch again, and remembers the newest one: Axon forgets a
 * segment, with its error, while it waits for the next attempt.
 */
class ProcessorFailures implements ErrorHandler {

    /** @param events identifiers of the events of the batch that failed */
    record Failure(Instant at, String type, String message, List<String> events) {}

    private static final int LISTED_EVENTS = 10;
    private static final int LONGEST_MESSAGE = 500;

    private final Map<String, Failure> newest = new ConcurrentHashMap<>();

    @Override
    public void handleError(ErrorContext context) throws Exception {
        OutOfMemory.endProcessIfIn(context.error());
        newest.put(context.eventProcessor(), describe(context));
        PropagatingErrorHandler.instance().handleError(context);
    }

    Optional<Failure> newestOf(String processor) {
        return Optional.ofNullable(newest.get(processor));
    }

    void forget(String processor) {
        newest.remove(processor);
    }

    private static Failure describe(ErrorContext context) {
        Throwable root = context.error();
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : root.getMessage();
        return new Failure(
                Instant.now(),
                root.getClass().getName(),
                message.substring(0, Math.min(LONGEST_MESSAGE, message.length())),
                context.failedEvents().stream()
                        .limit(LISTED_EVENTS)
                        .map(event -> event.getIdentifier())
                        .toList());
    }
}
