package io.workscribe.transfer.events;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.workscribe.platform.database.OtherConnections;
import io.workscribe.platform.eventstore.EventLocation;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Events of this installation out into a file, and in from one. */
public final class EventTransfer {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final EventLocation location;
    private final OtherConnections others;
    private final ProcessorPositions positions;
    private final CommandTables commandTables;
    private final PostgresEventLog standalone;
    private final @Nullable EventLog axonServer;

    /**
     * @param serializer of tokens
     * @param axonServer null when events are, or shall be, in the database
     */
    public EventTransfer(
            DataSource database,
            PlatformTransactionManager transactions,
            Serializer serializer,
            @Nullable Supplier<EventChannel> axonServer) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(transactions);
        this.location = new EventLocation(jdbc);
        this.others = new OtherConnections(jdbc);
        this.positions = new ProcessorPositions(jdbc, serializer);
        this.commandTables = new CommandTables(jdbc, positions);
        this.standalone = new PostgresEventLog(jdbc, new JdbcTemplate(database), this.transactions);
        this.axonServer = axonServer == null ? null : new AxonServerEventLog(axonServer);
    }

    public void exportTo(Path file) {
        EventLog log = axonServer == null ? standalone : axonServer;
        new ExportEvents(log, location, others, positions, commandTables).to(file);
    }

    public void importFrom(Path file) {
        ImportEvents events = axonServer == null
                ? new ImportIntoPostgres(standalone, location, others, positions, commandTables, jdbc, transactions)
                : new ImportIntoAxonServer(
                        axonServer, standalone, location, others, positions, commandTables, transactions);
        events.from(file);
    }
}
