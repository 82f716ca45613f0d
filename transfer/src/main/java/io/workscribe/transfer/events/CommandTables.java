package io.workscribe.transfer.events;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.eventstore.EventLocation.Store;
import io.workscribe.platform.repair.MissingRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What several processes note about the rows of the command side: up to which event they have been written. One process
 * by itself needs no such notes, because it writes events and rows at once.
 */
final class CommandTables {

    private final JdbcClient jdbc;
    private final ProcessorPositions positions;

    CommandTables(JdbcClient jdbc, ProcessorPositions positions) {
        this.jdbc = jdbc;
        this.positions = positions;
    }

    /** Fails when a process died before it wrote its rows, and nobody has written them since. */
    void requireComplete(long events) {
        positions
                .handledBy(MissingRows.REPAIR_GROUP)
                .filter(repaired -> repaired < events && isRepairNeeded())
                .ifPresent(repaired -> {
                    throw new StartupFailure(
                            "%d of %d events have been checked for rows that a process left unwritten."
                                    .formatted(repaired, events),
                            "Start a command-side once, wait until health is up, stop it, and try again.");
                });
    }

    /** Nobody notes anything in a standalone store. */
    private boolean isRepairNeeded() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM platform.event_location WHERE store = ?)")
                .param(Store.AXON_SERVER.key())
                .query(Boolean.class)
                .single();
    }

    /** Fails when rows tell of events that are not in the database: then the file is older than the rows. */
    void requireNothingNewer() {
        boolean newer = jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM platform.stream_version AS written
                             WHERE NOT EXISTS (SELECT FROM platform.domain_event
                                                WHERE aggregate_identifier = written.stream
                                                  AND sequence_number = written.version))
                        """).query(Boolean.class).single();
        if (newer) {
            throw new StartupFailure(
                    "The file is older than the database: it lacks events whose rows are there.",
                    "Nothing has been changed. Export the events again, with every process stopped.");
        }
    }

    /** All rows of all events of the standalone store are there. */
    void noteThatAllIsWritten(long events) {
        forget();
        jdbc.sql("""
                        INSERT INTO platform.stream_version (stream, version)
                        SELECT aggregate_identifier, max(sequence_number)
                          FROM platform.domain_event WHERE type IS NOT NULL GROUP BY aggregate_identifier
                        """).update();
        positions.moveToEnd(MissingRows.REPAIR_GROUP, Store.AXON_SERVER, events);
    }

    void forget() {
        jdbc.sql("DELETE FROM platform.append_note").update();
        jdbc.sql("DELETE FROM platform.stream_version").update();
        jdbc.sql("DELETE FROM platform.token_entry WHERE processor_name = ?")
                .param(MissingRows.REPAIR_GROUP)
                .update();
    }
}
