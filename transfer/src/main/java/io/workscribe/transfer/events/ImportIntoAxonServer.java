package io.workscribe.transfer.events;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.database.OtherConnections;
import io.workscribe.platform.eventstore.EventLocation;
import java.nio.file.Path;
import org.springframework.transaction.support.TransactionOperations;

/**
 * From one process by itself to several. Axon Server takes the events batch by batch, so what is there after an
 * interruption is a beginning; the database follows when all are there, and until then belongs to the standalone store.
 */
final class ImportIntoAxonServer extends ImportEvents {

    private final PostgresEventLog standalone;
    private final CommandTables commandTables;

    ImportIntoAxonServer(
            EventLog log,
            PostgresEventLog standalone,
            EventLocation location,
            OtherConnections others,
            ProcessorPositions positions,
            CommandTables commandTables,
            TransactionOperations transactions) {
        super(log, location, others, positions, transactions);
        this.standalone = standalone;
        this.commandTables = commandTables;
    }

    /** The database still has the events that it belongs to: the file must hold exactly these. */
    @Override
    void requireReady(Path file, long events) {
        try (EventFileReader reader = EventFileReader.open(file)) {
            long[] compared = {0};
            standalone.read(0, stored -> {
                if (!stored.isSame(reader.next())) {
                    throw notOfThisDatabase(compared[0] + 1);
                }
                compared[0]++;
            });
            if (compared[0] != events) {
                throw notOfThisDatabase(compared[0] + 1);
            }
        }
        requireRoom(events);
    }

    private void requireRoom(long events) {
        long present = log().size();
        if (present > events) {
            throw new StartupFailure(
                    "Axon Server holds %d events, and the file only %d.".formatted(present, events),
                    "Use an empty context of Axon Server.");
        }
    }

    private static StartupFailure notOfThisDatabase(long number) {
        return new StartupFailure(
                "The file and the database do not belong together: event %d differs.".formatted(number),
                "Nothing has been changed. Export the events again from this very database, with WorkScribe stopped.");
    }

    @Override
    void continueAfter(StoredEvent last) {}

    @Override
    void settle(long events) {
        commandTables.noteThatAllIsWritten(events);
    }
}
