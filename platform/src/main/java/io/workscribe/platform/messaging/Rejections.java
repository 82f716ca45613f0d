package io.workscribe.platform.messaging;

import io.workscribe.api.common.Rejected;
import java.util.Optional;

/** Finds the refusal in what a gateway threw. */
public final class Rejections {

    private Rejections() {}

    public static Optional<Rejected> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected) {
                return Optional.of(rejected);
            }
        }
        return Failures.detailsOf(failure)
                .filter(Rejected.Details.class::isInstance)
                .map(details -> ((Rejected.Details) details).toException());
    }
}
