package io.workscribe.platform.operations;

import io.workscribe.platform.messaging.Progress;
import io.workscribe.platform.messaging.RunningProcessors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events that a group could not handle, in sequences: an event waits behind an earlier one of its aggregate. They are
 * read by SQL, because an event that cannot be read is one of the reasons to be here.
 */
class DeadLetters {

    /** What became of a retry. */
    record Retried(int sequencesHandled, int sequencesStillFailing) {}

    private static final String LONG_AGO = "1970-01-01T00:00:00.000Z";

    private final RunningProcessors running;
    private final Progress progress;
    private final JdbcClient jdbc;

    DeadLetters(RunningProcessors running, Progress progress, JdbcClient jdbc) {
        this.running = running;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    Map<String, Long> countsByGroup() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("SELECT processing_group, count(*) FROM platform.dead_letter_entry GROUP BY processing_group")
                .query((row, number) -> counts.put(running.shown(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    List<DeadLetterView> of(String group) {
        return jdbc.sql("""
                        SELECT sequence_identifier, sequence_index, event_identifier, payload_type, aggregate_type,
                               aggregate_identifier, sequence_number, time_stamp, enqueued_at, last_touched,
                               cause_type, cause_message
                          FROM platform.dead_letter_entry
                         WHERE processing_group = ?
                         ORDER BY sequence_identifier, sequence_index
                        """)
                .param(running.named(group))
                .query(DeadLetterView.class)
                .list();
    }

    boolean isGroup(String group) {
        return running.deadLettersOf(running.named(group)).isPresent();
    }

    /** Handles the waiting events again, in order: one sequence, or all when none is named. */
    Retried retry(String group, @Nullable String sequence) {
        SequencedDeadLetterProcessor<EventMessage<?>> processor =
                running.deadLettersOf(running.named(group)).orElseThrow();
        int handled = 0;
        int failing = 0;
        for (String firstEvent : firstEvents(group, sequence)) {
            bringForward(group, firstEvent);
            if (retryFrom(processor, firstEvent)) {
                handled++;
            } else {
                failing++;
            }
        }
        return new Retried(handled, failing);
    }

    /** Axon's queue finds no others than the few sequences that were touched longest ago. */
    private void bringForward(String group, String firstEvent) {
        jdbc.sql("""
                        UPDATE platform.dead_letter_entry SET last_touched = ?
                         WHERE processing_group = ? AND event_identifier = ?
                        """).params(LONG_AGO, running.named(group), firstEvent).update();
    }

    private boolean retryFrom(SequencedDeadLetterProcessor<EventMessage<?>> processor, String firstEvent) {
        progress.begins();
        try {
            return processor.process(letter -> letter.message().getIdentifier().equals(firstEvent));
        } catch (RuntimeException databaseFailure) {
            return false;
        } finally {
            progress.ended();
        }
    }

    /** The head of each sequence; the rest of it follows. */
    private List<String> firstEvents(String group, @Nullable String sequence) {
        Map<String, String> firstBySequence = new LinkedHashMap<>();
        for (DeadLetterView letter : of(group)) {
            if (sequence == null || sequence.equals(letter.sequenceIdentifier())) {
                firstBySequence.putIfAbsent(letter.sequenceIdentifier(), letter.eventIdentifier());
            }
        }
        return new ArrayList<>(firstBySequence.values());
    }

    /** Forgets a sequence for good: what its events say will be missing until the projection is rebuilt. */
    int drop(String group, String sequence) {
        return jdbc.sql("DELETE FROM platform.dead_letter_entry WHERE processing_group = ? AND sequence_identifier = ?")
                .params(running.named(group), sequence)
                .update();
    }
}
