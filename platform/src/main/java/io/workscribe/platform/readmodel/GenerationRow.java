package io.workscribe.platform.readmodel;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all processes know of a generation; the columns are described where the table is made. */
record GenerationRow(
        long generation,
        String name,
        String processingGroup,
        String fingerprint,
        Kind kind,
        State state,
        long epoch,
        @Nullable String owner,
        boolean expired,
        boolean cancelled,
        OffsetDateTime startedAt,
        double progress,
        @Nullable Double eventsPerSecond,
        @Nullable OffsetDateTime expectedEnd,
        @Nullable String failure,
        boolean seenLately,
        double endedSecondsAgo,
        @Nullable OffsetDateTime verifiedAt,
        @Nullable Long differences,
        List<String> differentKeys) {

    enum Kind {
        REBUILD,
        VERIFY;

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    enum State {
        BUILDING,
        /** It is about to take the place of another one. */
        JOINING,
        LIVE,
        /** Another one has taken its place. */
        RETIRED,
        FAILED
    }

    boolean isBeingBuilt() {
        return state == State.BUILDING || state == State.JOINING;
    }
}
