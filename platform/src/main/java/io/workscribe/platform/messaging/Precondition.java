package io.workscribe.platform.messaging;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a command last saw of the thing that it edits (If-Match). A parameter of command handlers, who ask
 * for it once they know that the actor may edit the thing: before that a refusal would tell that the thing exists.
 *
 * @param versions one of them has to be current; null when the sender does not insist on any
 */
public record Precondition(@Nullable Set<Long> versions) {

    private static final Precondition NONE = new Precondition(null);

    public static Precondition of(@Nullable Object metaData) {
        if (metaData == null) {
            return NONE;
        }
        return new Precondition(Arrays.stream(metaData.toString().split(","))
                .filter(version -> !version.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isNone() {
        return versions == null;
    }

    /**
     * Refuses when the thing was edited since. What happened in its stream after its last edit makes no difference: a
     * version from then shows that edit, too. Read tables of before there were such versions hold some.
     *
     * @param lastEdit the sequence number of the event that edited the thing last, in the stream of this aggregate
     */
    public void require(long lastEdit) {
        if (versions != null && versions.stream().noneMatch(seen -> lastEdit <= seen && seen <= getVersion())) {
            throw stale();
        }
    }

    /** For versions that are no sequence numbers. */
    public void requireExactly(long version) {
        if (versions != null && !versions.contains(version)) {
            throw stale();
        }
    }

    private static Rejected stale() {
        return new Rejected(
                Rejected.Kind.STALE,
                ErrorCode.PRECONDITION_FAILED,
                "Somebody else changed this meanwhile. Reload and try again.");
    }
}
