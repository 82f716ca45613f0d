package io.workscribe.query.row;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as parameters of SQL. */
public final class Timestamps {

    private Timestamps() {}

    /** Cut to the database's microseconds: left alone, it rounds, and a row could seem newer than its event. */
    public static OffsetDateTime of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
