package io.workscribe.platform.messaging;

import io.workscribe.api.common.Rejected;
import java.util.Optional;
import org.axonframework.messaging.HandlerExecutionException;

/** Finds the refusal in what a gateway threw. */
public final class Rejections {

    private Rejections() {}

    public static Optional<Rejected> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected) {
                return Optional.of(rejected);
            }
            if (cause instanceof HandlerExecutionException remote) {
                Optional<Rejected.Details> details = remote.getDetails();
                if (details.isPresent()) {
                    return details.map(Rejected.Details::toException);
                }
            }
        }
        return Optional.empty();
    }
}
