package io.workscribe.api.common;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The row of a list behind which it goes on: it stays where it is while rows come and go, and need not be there any more.
 * For clients it is a text that means nothing.
 *
 * @param at when the row was written
 * @param version tells rows of one moment apart
 * @param id tells rows of one version apart
 */
public record Cursor(Instant at, long version, UUID id) {

    private static final int LONGEST = 200;

    /** As clients get it and give it back. */
    public String text() {
        String plain = at + " " + version + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty for every text that {@link #text()} would not make. */
    public static Optional<Cursor> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            String[] parts = plain.split(" ", -1);
            if (parts.length != 3) {
                return Optional.empty();
            }
            Cursor cursor = new Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1]), UUID.fromString(parts[2]));
            boolean ours = cursor.text().equals(text)
                    && cursor.at().isAfter(Instant.EPOCH)
                    && cursor.at().isBefore(Instant.parse("9999-01-01T00:00:00Z"));
            return ours ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException broken) {
            return Optional.empty();
        }
    }
}
