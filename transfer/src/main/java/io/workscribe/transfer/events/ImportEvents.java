package io.workscribe.transfer.events;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.database.OtherConnections;
import io.workscribe.platform.eventstore.EventLocation;
import io.workscribe.platform.eventstore.EventLocation.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the events of a file into a store, and the positions of all processors with them. What the store holds already
 * must be the beginning of the file; the rest is appended. So an import that was interrupted is simply done again.
 */
abstract class ImportEvents {

    private static final Logger LOGGER = LoggerFactory.getLogger(ImportEvents.class);
    private static final int EVENTS_AT_ONCE = 250;
    private static final long CHARACTERS_AT_ONCE = 4 << 20;

    private final EventLog log;
    private final EventLocation location;
    private final OtherConnections others;
    private final ProcessorPositions positions;
    private final TransactionOperations transactions;

    ImportEvents(
            EventLog log,
            EventLocation location,
            OtherConnections others,
            ProcessorPositions positions,
            TransactionOperations transactions) {
        this.log = log;
        this.location = location;
        this.others = others;
        this.positions = positions;
        this.transactions = transactions;
    }

    /** What else must be true, and is found out before anything is changed. */
    abstract void requireReady(Path file, long events);

    /** The first event to be appended follows this one of the file. */
    abstract void continueAfter(StoredEvent last);

    /** Everything in the database that depends on where the events are, in one transaction. */
    abstract void settle(long events);

    final void from(Path file) {
        others.refuseAny();
        requireThatTheEventsAreElsewhere();
        positions.requireMovable();
        EventFile.Header header = EventFileReader.check(file);
        requireReady(file, header.events());
        run(file, header.events());
        LOGGER.info("Imported {} events into {}: WorkScribe can be started on it", header.events(), log.store());
    }

    void run(Path file, long events) {
        long present = append(file, events);
        verify(file, present, events);
        transactions.executeWithoutResult(status -> finish(events));
    }

    final EventLog log() {
        return log;
    }

    private void finish(long events) {
        positions.translate(log.store(), events);
        settle(events);
        location.change(log.store());
    }

    private void requireThatTheEventsAreElsewhere() {
        Store found = location.find()
                .orElseThrow(() -> new StartupFailure(
                        "No WorkScribe has run on this database yet, so it lacks accounts, keys and all else that is"
                                + " not in events.",
                        "Bring the database along first: docs/moving.md."));
        if (found == log.store()) {
            throw new StartupFailure(
                    "The events of this database are in %s already.".formatted(found), "There is nothing to import.");
        }
    }

    /** How many were there already. */
    private long append(Path file, long events) {
        try (EventFileReader reader = EventFileReader.open(file)) {
            long present = comparePresent(reader);
            ProgressLog progress = new ProgressLog("Imported", events);
            long done = present;
            for (List<StoredEvent> batch = batch(reader); !batch.isEmpty(); batch = batch(reader)) {
                log.append(batch);
                done += batch.size();
                progress.advanceTo(done);
            }
            progress.finish(done);
            return present;
        }
    }

    private long comparePresent(EventFileReader reader) {
        StoredEvent[] last = {null};
        long[] present = {0};
        log.read(0, stored -> {
            last[0] = reader.next();
            if (!stored.isSame(last[0])) {
                throw new StartupFailure(
                        "%s holds other events than the file: the first that differs is number %d."
                                .formatted(log.store(), present[0] + 1),
                        "Use an empty store, or the file that belongs to this one.");
            }
            present[0]++;
        });
        if (last[0] != null) {
            LOGGER.info("{} events of the file are in {} already", present[0], log.store());
            continueAfter(last[0]);
        }
        return present[0];
    }

    private static List<StoredEvent> batch(EventFileReader reader) {
        List<StoredEvent> batch = new ArrayList<>(EVENTS_AT_ONCE);
        long characters = 0;
        while (batch.size() < EVENTS_AT_ONCE && characters < CHARACTERS_AT_ONCE) {
            StoredEvent event = reader.next();
            if (event == null) {
                break;
            }
            batch.add(event);
            characters += event.payload().length();
        }
        return batch;
    }

    /** Reads back what was appended. */
    private void verify(Path file, long present, long events) {
        try (EventFileReader reader = EventFileReader.open(file)) {
            for (long skipped = 0; skipped < present; skipped++) {
                reader.next();
            }
            ProgressLog progress = new ProgressLog("Verified", events);
            long[] verified = {present};
            log.read(present, stored -> {
                if (!stored.isSame(reader.next())) {
                    throw different(verified[0] + 1);
                }
                progress.advanceTo(++verified[0]);
            });
            if (verified[0] != events) {
                throw different(verified[0] + 1);
            }
            progress.finish(events);
        }
    }

    private StartupFailure different(long number) {
        return new StartupFailure(
                "%s did not keep event %d as it is in the file.".formatted(log.store(), number),
                "The database is unchanged, and WorkScribe can be started with its old settings.");
    }
}
