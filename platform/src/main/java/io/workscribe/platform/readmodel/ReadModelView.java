package io.workscribe.platform.readmodel;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read model as operators see it.
 *
 * @param live the number of the live generation; null while the first one is being built
 * @param rows of its tables
 * @param lastFailure why the last build came to nothing
 */
public record ReadModelView(
        String name,
        @Nullable Long live,
        @Nullable Building building,
        long rows,
        @Nullable Verified lastVerification,
        @Nullable String lastFailure) {

    /** @param progress from 0 to 1 */
    public record Building(
            long generation,
            String kind,
            double progress,
            @Nullable Double eventsPerSecond,
            @Nullable OffsetDateTime expectedEnd) {}

    /** @param keys of the first rows that differ */
    public record Verified(OffsetDateTime at, long differences, List<String> keys) {}
}
