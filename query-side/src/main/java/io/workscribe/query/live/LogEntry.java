package io.workscribe.query.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one resource, as it is told about one topic.
 *
 * @param seq in the log; grows from entry to entry
 * @param position of the event; null for what is in no event
 * @param organizationId whose members may see it; null where the topic alone decides
 * @param audience who of them may; null for all
 * @param message without its cursor; null where nobody asked for it
 */
public record LogEntry(
        long seq,
        String topic,
        @Nullable Long position,
        @Nullable UUID organizationId,
        @Nullable String audience,
        String resource,
        UUID resourceId,
        String action,
        @Nullable String message) {

    /** The audience that is owners and admins. */
    public static final String MANAGERS = "managers";

    /** The message with the cursor that goes on behind it. */
    public String messageWith(String cursor) {
        String text = message == null ? "{}" : message;
        return text.substring(0, text.length() - 1) + ",\"cursor\":\"" + cursor + "\"}";
    }
}
