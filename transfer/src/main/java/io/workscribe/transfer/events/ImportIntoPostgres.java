package io.workscribe.transfer.events;

import io.workscribe.platform.database.OtherConnections;
import io.workscribe.platform.eventstore.EventLocation;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** From several processes back to one, in one transaction: all of it happens or nothing. */
final class ImportIntoPostgres extends ImportEvents {

    private static final String SPARES_AND_HOLES = """
            SELECT event_identifier FROM (
                SELECT event_identifier, sequence_number,
                       row_number() OVER (PARTITION BY aggregate_identifier ORDER BY global_index) - 1 AS expected
                  FROM platform.domain_event WHERE type IS NOT NULL) AS numbered
             WHERE sequence_number <> expected LIMIT 1""";

    private final PostgresEventLog log;
    private final CommandTables commandTables;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ImportIntoPostgres(
            PostgresEventLog log,
            EventLocation location,
            OtherConnections others,
            ProcessorPositions positions,
            CommandTables commandTables,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        super(log, location, others, positions, transactions);
        this.log = log;
        this.commandTables = commandTables;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    void requireReady(Path file, long events) {
        commandTables.requireComplete(events);
    }

    @Override
    void run(Path file, long events) {
        transactions.executeWithoutResult(status -> super.run(file, events));
    }

    @Override
    void continueAfter(StoredEvent last) {
        log.continueAfter(last);
    }

    @Override
    void settle(long events) {
        jdbc.sql(SPARES_AND_HOLES).query(String.class).optional().ifPresent(event -> {
            throw EventFile.unusable("event %s is not the next of its aggregate".formatted(event));
        });
        commandTables.requireNothingNewer();
        commandTables.forget();
        jdbc.sql("""
                        SELECT setval(sequence, greatest(last_value, (SELECT max(global_index) FROM platform.domain_event)))
                          FROM pg_get_serial_sequence('platform.domain_event', 'global_index') AS sequence,
                               pg_sequence_last_value(sequence::regclass) AS last_value
                        """).query().singleRow();
    }
}
