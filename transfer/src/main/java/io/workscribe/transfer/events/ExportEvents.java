package io.workscribe.transfer.events;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.database.OtherConnections;
import io.workscribe.platform.eventstore.EventLocation;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes all events of a store at rest into a file. Changes nothing. */
final class ExportEvents {

    private static final Logger LOGGER = LoggerFactory.getLogger(ExportEvents.class);

    private final EventLog log;
    private final EventLocation location;
    private final OtherConnections others;
    private final ProcessorPositions positions;
    private final CommandTables commandTables;

    ExportEvents(
            EventLog log,
            EventLocation location,
            OtherConnections others,
            ProcessorPositions positions,
            CommandTables commandTables) {
        this.log = log;
        this.location = location;
        this.others = others;
        this.positions = positions;
        this.commandTables = commandTables;
    }

    void to(Path file) {
        others.refuseAny();
        requireThatTheEventsAreHere();
        positions.requireMovable();
        long events = log.size();
        commandTables.requireComplete(events);
        String checksum = write(file, events);
        EventFile.Header written = EventFileReader.check(file);
        LOGGER.info("Exported {} events from {} to {} (SHA-256 {})", written.events(), log.store(), file, checksum);
    }

    private void requireThatTheEventsAreHere() {
        location.find()
                .filter(store -> store == log.store())
                .orElseThrow(() -> new StartupFailure(
                        "The events of this database are not in %s.".formatted(log.store()),
                        "Use the settings with which WorkScribe ran last: those of workscribe.axon-server and"
                                + " workscribe.database."));
    }

    private String write(Path file, long events) {
        ProgressLog progress = new ProgressLog("Exported", events);
        long[] read = {0};
        try (EventFileWriter writer = EventFileWriter.create(file, log.store(), events)) {
            log.read(0, event -> {
                writer.write(event);
                progress.advanceTo(++read[0]);
            });
            return writer.finish();
        }
    }
}
