package io.workscribe.state.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change to be told.
 *
 * @param topic as the log has it
 * @param position of the event; null where there is none
 * @param organizationId who is no member of it is told nothing
 * @param audience of the members; null for all
 * @param message without its end, where each reader's cursor comes
 */
public record ToldEntry(
        String topic,
        @Nullable Long position,
        @Nullable UUID organizationId,
        @Nullable String audience,
        String resource,
        UUID resourceId,
        String action,
        String changeId,
        String message) {}
