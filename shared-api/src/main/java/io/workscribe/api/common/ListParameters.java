package io.workscribe.api.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a list as somebody gave them, by name; each may be given several times where a list comes back. What is
 * wrong with one is noted where they come from, and then it is as if it had not been given. Lists come in one order,
 * whatever the order in which values were given, without repeats.
 */
public interface ListParameters {

    /** Makes an id of one context. */
    interface IdType<T> {
        T of(UUID value);
    }

    <T> @Nullable T id(String name, IdType<T> type);

    /** @param words that are allowed beside ids */
    <T> Chosen<T> ids(String name, IdType<T> type, String... words);

    /** Constants by their lower-case spelling. */
    <E extends Enum<E>> List<E> choices(String name, Class<E> type);

    @Nullable
    LocalDate date(String name);

    /** An RFC 3339 instant. */
    @Nullable
    Instant instant(String name);

    /** A name of the IANA time zone database. */
    @Nullable
    ZoneId zone(String name);

    @Nullable
    String text(String name, int min, int max);

    /** A text with something in it that can be looked for. */
    @Nullable
    String phrase(String name, int max);
}
