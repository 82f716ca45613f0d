package io.workscribe.platform.consistency;

import io.workscribe.platform.messaging.ParkedEvents;
import io.workscribe.platform.messaging.ProcessorNames;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Streams with events that some table lacks, because they were put aside as dead letters, and all later ones with them:
 * what is read of such a stream is the past.
 */
public final class ParkedStreams {

    /** What a generation lacks that nobody reads is missed by nobody. */
    private static final String PARKING = """
            SELECT DISTINCT processing_group FROM platform.dead_letter_entry letter
             WHERE sequence_identifier = ? AND (processing_group NOT LIKE '%~%' OR EXISTS (
                 SELECT FROM platform.read_model model
                  WHERE model.generation::text = split_part(letter.processing_group, '~', 2)
                    AND model.state IN ('joining', 'live')))""";

    private final JdbcClient jdbc;
    private final ParkedEvents noticed;
    private final long trustedNanos;
    private volatile long noneAt = System.nanoTime() - Duration.ofDays(1).toNanos();

    /** @param trusted how long it holds that there are no dead letters at all, unless this process puts one aside */
    public ParkedStreams(JdbcClient jdbc, ParkedEvents noticed, Duration trusted) {
        this.jdbc = jdbc;
        this.noticed = noticed;
        this.trustedNanos = trusted.toNanos();
    }

    boolean contains(String stream) {
        long now = System.nanoTime();
        if (now - noneAt < trustedNanos && !noticed.lately()) {
            return false;
        }
        if (jdbc.sql("SELECT NOT EXISTS (SELECT FROM platform.dead_letter_entry)")
                .query(Boolean.class)
                .single()) {
            noneAt = now;
            return false;
        }
        return jdbc.sql(PARKING).param(stream).query(String.class).list().stream()
                .anyMatch(ProcessorNames::isAwaited);
    }
}
