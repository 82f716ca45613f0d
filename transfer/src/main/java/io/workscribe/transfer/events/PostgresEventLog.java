package io.workscribe.transfer.events;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.eventstore.EventLocation.Store;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The events in {@code platform.domain_event}. */
final class PostgresEventLog implements EventLog {

    /** Few: each can be a megabyte. */
    private static final int ROWS_AT_ONCE = 20;

    private static final String ALL_BUT_THE_FIRST = """
            SELECT global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                   payload_type, payload_revision, payload, meta_data
              FROM platform.domain_event ORDER BY global_index OFFSET ?""";

    private static final String INSERT = """
            INSERT INTO platform.domain_event (global_index, event_identifier, aggregate_identifier, sequence_number,
                   type, time_stamp, payload_type, payload_revision, payload, meta_data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionOperations transactions;
    private @Nullable Long shift;

    PostgresEventLog(JdbcClient jdbc, JdbcTemplate batches, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
    }

    @Override
    public Store store() {
        return Store.POSTGRESQL;
    }

    @Override
    public long size() {
        return jdbc.sql("SELECT count(*) FROM platform.domain_event")
                .query(Long.class)
                .single();
    }

    @Override
    public void read(long skipped, Consumer<StoredEvent> reader) {
        // Without a transaction the driver would fetch all rows at once.
        transactions.executeWithoutResult(status -> jdbc.sql(ALL_BUT_THE_FIRST)
                .withFetchSize(ROWS_AT_ONCE)
                .param(skipped)
                .query(row -> {
                    reader.accept(event(row));
                }));
    }

    /**
     * Keeps the distances between the positions. The first ever keeps its position, too, unless numbers of this store do
     * not go that low.
     */
    @Override
    public void append(List<StoredEvent> events) {
        if (shift == null) {
            shift = Math.max(0, 1 - events.get(0).position());
        }
        try {
            batches.batchUpdate(
                    INSERT, events.stream().map(event -> row(event, shift)).toList());
        } catch (DataAccessException notStored) {
            throw new StartupFailure(
                    "Events of the file from position %d on cannot be stored: %s"
                            .formatted(
                                    events.get(0).position(),
                                    notStored.getMostSpecificCause().getMessage()),
                    "Nothing has been changed. Export the events again.",
                    notStored);
        }
    }

    /** What is appended from now on follows this event, which is the newest here and has another position there. */
    void continueAfter(StoredEvent there) {
        long newest = jdbc.sql("SELECT max(global_index) FROM platform.domain_event")
                .query(Long.class)
                .single();
        shift = newest - there.position();
    }

    private static Object[] row(StoredEvent event, long shift) {
        return new Object[] {
            event.position() + shift,
            event.identifier(),
            event.aggregateIdentifier(),
            event.sequenceNumber(),
            event.aggregateType(),
            event.timestamp(),
            event.payloadType(),
            event.payloadRevision(),
            event.payload().getBytes(StandardCharsets.UTF_8),
            EventFile.MAPPER.writeValueAsBytes(event.metaData())
        };
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        String identifier = row.getString("event_identifier");
        try {
            return new StoredEvent(
                    row.getLong("global_index"),
                    identifier,
                    row.getString("time_stamp"),
                    row.getString("type"),
                    row.getString("aggregate_identifier"),
                    row.getLong("sequence_number"),
                    row.getString("payload_type"),
                    row.getString("payload_revision"),
                    text(row.getBytes("payload")),
                    metaData(row.getBytes("meta_data")));
        } catch (RuntimeException unexpected) {
            throw new StartupFailure(
                    "Event %s cannot be moved: %s".formatted(identifier, unexpected.getMessage()),
                    "Nothing has been changed. The event is not stored in the form in which WorkScribe stores events.",
                    unexpected);
        }
    }

    private static String text(byte[] stored) {
        String text = new String(stored, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), stored)) {
            throw new IllegalArgumentException("its payload is no text");
        }
        return text;
    }

    private static Map<String, String> metaData(byte[] stored) {
        Map<String, String> metaData = new LinkedHashMap<>();
        try {
            JsonNode values = EventFile.MAPPER.readTree(stored);
            values.properties()
                    .forEach(value -> metaData.put(
                            value.getKey(),
                            value.getValue().isString() ? value.getValue().asString() : null));
        } catch (JacksonException noJson) {
            throw new IllegalArgumentException("its metadata is no JSON", noJson);
        }
        if (!Arrays.equals(EventFile.MAPPER.writeValueAsBytes(metaData), stored)) {
            throw new IllegalArgumentException("its metadata is not an object of texts");
        }
        return metaData;
    }
}
