package io.workscribe.api.history.query;

import io.workscribe.api.common.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The change behind which a list goes on. For clients it is a text that means nothing.
 *
 * @param list which list it belongs to
 * @param number of the change, in the order in which all were stored
 */
public record ChangeCursor(UUID list, long number) {

    public static final int LONGEST = 100;

    /** Tells lists apart: a cursor belongs to one of them. */
    public static UUID listOf(OrganizationId organizationId, ChangeFilter filter) {
        return named("changes of " + organizationId + "\n" + filter);
    }

    /** The list of one resource, wherever it is. */
    public static UUID listOf(ChangeFilter filter) {
        return named("history\n" + filter);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** As clients get it and give it back. */
    public String text() {
        String plain = list + " " + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty for every text that {@link #text()} would not make. */
    public static Optional<ChangeCursor> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", -1);
            if (parts.length != 2) {
                return Optional.empty();
            }
            ChangeCursor cursor = new ChangeCursor(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
            return cursor.text().equals(text) && cursor.number() >= 0 ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
