package io.workscribe.platform.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's JDBC engine with some changes for PostgreSQL. Events get their positions here and are read up to the stable head
 * ({@link EventPositions}), so there are no gaps that may be filled later (the original remembers them, and forgets all
 * when it meets an event older than its gap timeout). Appending notes the position it reached, for the projection
 * barrier. And the stream of an aggregate is read in small steps.
 */
final class PostgresEventStorageEngine extends JdbcEventStorageEngine {

    static final int EVENTS_PER_READ = 500;
    static final int EVENTS_PER_LOAD = 50;

    private static final int EVENTS_PER_APPEND = 100;
    private static final String WRITTEN = WritePosition.class.getName();
    private static final int COLUMNS = 10;

    /** An event can be half a megabyte, so no number of them says how much memory they take. */
    static final int BYTES_PER_READ = 2 << 20;

    /** What follows a token: no more than so many events, and none after so many bytes. */
    record Batch(List<TrackedEventMessage<?>> events, boolean full) {}

    private final TransactionManager transactions;
    private final EventPositions positions;
    private final String readEvents;
    private final String readGapsAndEvents;
    private final String readStream;
    private final String appendEvents;

    PostgresEventStorageEngine(Builder builder, TransactionManager transactions, EventPositions positions) {
        super(builder);
        this.transactions = transactions;
        this.positions = positions;
        EventSchema schema = schema();
        String select = "SELECT " + trackedEventFields() + " FROM " + schema.domainEventTable() + " WHERE ";
        String index = schema.globalIndexColumn();
        String next = select + index + " > ? AND " + index + " <= ? ORDER BY " + index + " LIMIT ?";
        this.readEvents = bounded(next, index);
        this.readGapsAndEvents = bounded("(" + select + index + " = ANY(?)) UNION ALL (" + next + ")", index);
        String number = schema.sequenceNumberColumn();
        this.readStream = bounded(
                select + schema.aggregateIdentifierColumn() + " = ? AND " + number + " >= ? ORDER BY " + number
                        + " LIMIT ?",
                number);
        this.appendEvents =
                "INSERT INTO " + schema.domainEventTable() + " (" + domainEventFields() + ", " + index + ") VALUES ";
    }

    /** The first of these rows, until they are too many bytes; at least one. */
    private String bounded(String rows, String order) {
        String bytes = "octet_length(" + schema().payloadColumn() + ")";
        return "SELECT * FROM (SELECT *, sum(" + bytes + ") OVER (ORDER BY " + order + ") - " + bytes
                + " AS bytes_before FROM (" + rows + ") event) event WHERE bytes_before < " + BYTES_PER_READ
                + " ORDER BY " + order;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        long position = transactions.fetchInTransaction(() -> append(events, serializer));
        if (CurrentUnitOfWork.isStarted()) {
            note(written(events, position), CurrentUnitOfWork.get().root());
        }
    }

    private static void note(WritePosition written, UnitOfWork<?> work) {
        WritePosition before = work.getResource(WRITTEN);
        WritePosition all = before == null ? written : written.after(before);
        work.resources().put(WRITTEN, all);
        work.afterCommit(committed -> WritePosition.committed(all));
    }

    private static WritePosition written(List<? extends EventMessage<?>> events, long last) {
        long position = last - events.size();
        Map<Class<?>, Long> newestByType = new HashMap<>();
        for (EventMessage<?> event : events) {
            newestByType.put(event.getPayloadType(), ++position);
        }
        return new WritePosition(last, sequenceNumber(events.get(events.size() - 1)), newestByType);
    }

    /** The position of the last one. */
    private long append(List<? extends EventMessage<?>> events, Serializer serializer) {
        EventPositions.Append append = positions.give(events.size());
        Connection connection;
        try {
            connection = getConnection();
            TransactionSynchronizationManager.registerSynchronization(new AppendOutcome(
                    positions, append, connection.unwrap(PGConnection.class).getBackendPID()));
        } catch (SQLException | RuntimeException e) {
            positions.givenUp(append);
            throw new EventStoreException("Events cannot be appended", e);
        }
        try {
            for (int from = 0; from < events.size(); from += EVENTS_PER_APPEND) {
                int to = Math.min(events.size(), from + EVENTS_PER_APPEND);
                insert(connection, events.subList(from, to), append.first() + from, serializer);
            }
            return append.last();
        } catch (SQLException e) {
            handlePersistenceException(e, events.get(0));
            throw new EventStoreException("Events cannot be appended", e);
        }
    }

    private void insert(
            Connection connection, List<? extends EventMessage<?>> events, long position, Serializer serializer)
            throws SQLException {
        String rows = String.join(",", Collections.nCopies(events.size(), "(?,?,?,?,?,?,?,?,?,?)"));
        try (PreparedStatement statement = connection.prepareStatement(appendEvents + rows)) {
            for (int i = 0; i < events.size(); i++) {
                bind(statement, i * COLUMNS, EventUtils.asDomainEventMessage(events.get(i)), position + i, serializer);
            }
            statement.executeUpdate();
        }
    }

    private void bind(
            PreparedStatement statement, int before, DomainEventMessage<?> event, long position, Serializer serializer)
            throws SQLException {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        statement.setString(before + 1, event.getIdentifier());
        statement.setString(before + 2, event.getAggregateIdentifier());
        statement.setLong(before + 3, event.getSequenceNumber());
        statement.setString(before + 4, event.getType());
        writeTimestamp(statement, before + 5, event.getTimestamp());
        statement.setString(before + 6, payload.getType().getName());
        statement.setString(before + 7, payload.getType().getRevision());
        statement.setBytes(before + 8, payload.getData());
        statement.setBytes(
                before + 9, event.serializeMetaData(serializer, byte[].class).getData());
        statement.setLong(before + COLUMNS, position);
    }

    private static long sequenceNumber(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent ? domainEvent.getSequenceNumber() : 0;
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
        return read((GapAwareTrackingToken) lastToken, batchSize, positions.stableHead());
    }

    /** Each batch is one snapshot, so one that is not full is the last: the original always asks once more. */
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(TrackingToken token, boolean mayBlock) {
        return Stream.<List<? extends TrackedEventData<?>>>iterate(
                        fetchTrackedEvents(token, EVENTS_PER_READ),
                        batch -> !batch.isEmpty(),
                        batch -> isFull(batch, EVENTS_PER_READ)
                                ? fetchTrackedEvents(batch.get(batch.size() - 1).trackingToken(), EVENTS_PER_READ)
                                : List.of())
                .flatMap(List::stream);
    }

    /**
     * @param token null for the beginning
     * @param head not above the stable head
     */
    Batch readBatch(TrackingToken token, long head) {
        List<? extends TrackedEventData<?>> batch = read((GapAwareTrackingToken) token, EVENTS_PER_READ, head);
        return new Batch(
                EventUtils.upcastAndDeserializeTrackedEvents(batch.stream(), getEventSerializer(), upcasterChain)
                        .toList(),
                isFull(batch, EVENTS_PER_READ));
    }

    /**
     * In small steps, so that who looks for one event of a long stream does not read all that follow. Streams have no
     * gaps, so a step that finds fewer events is the last: the original always takes one more.
     */
    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregateIdentifier, long firstSequenceNumber) {
        return Stream.<List<? extends DomainEventData<?>>>iterate(
                        fetchDomainEvents(aggregateIdentifier, firstSequenceNumber, EVENTS_PER_LOAD),
                        batch -> !batch.isEmpty(),
                        batch -> isFull(batch, EVENTS_PER_LOAD)
                                ? fetchDomainEvents(
                                        aggregateIdentifier,
                                        batch.get(batch.size() - 1).getSequenceNumber() + 1,
                                        EVENTS_PER_LOAD)
                                : List.of())
                .flatMap(List::stream);
    }

    @Override
    protected PreparedStatement readEventData(
            Connection connection, String aggregateIdentifier, long firstSequenceNumber, int batchSize)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(readStream);
        statement.setString(1, aggregateIdentifier);
        statement.setLong(2, firstSequenceNumber);
        statement.setInt(3, batchSize);
        return statement;
    }

    private static boolean isFull(List<? extends EventData<?>> batch, int events) {
        return batch.size() >= events
                || batch.stream()
                                .mapToLong(event -> ((byte[]) event.getPayload().getData()).length)
                                .sum()
                        >= BYTES_PER_READ;
    }

    private List<TrackedEventData<?>> read(GapAwareTrackingToken token, int batchSize, long head) {
        List<TrackedEventData<?>> events = new ArrayList<>();
        // Without a transaction of its own: it is one statement.
        try (Connection connection = getConnection();
                PreparedStatement statement = statement(connection, token, batchSize, head);
                ResultSet rows = statement.executeQuery()) {
            GapAwareTrackingToken last = token;
            while (rows.next()) {
                TrackedEventData<?> event = getTrackedEventData(rows, last);
                events.add(event);
                last = (GapAwareTrackingToken) event.trackingToken();
            }
            return events;
        } catch (SQLException e) {
            throw new EventStoreException("Events cannot be read from " + token, e);
        }
    }

    private PreparedStatement statement(Connection connection, GapAwareTrackingToken token, int batchSize, long head)
            throws SQLException {
        boolean gaps = token != null && token.hasGaps();
        PreparedStatement statement = connection.prepareStatement(gaps ? readGapsAndEvents : readEvents);
        int parameter = 1;
        if (gaps) {
            Array missing = connection.createArrayOf("bigint", token.getGaps().toArray());
            statement.setArray(parameter++, missing);
        }
        statement.setLong(parameter++, token == null ? -1 : token.getIndex());
        statement.setLong(parameter++, head);
        statement.setInt(parameter, batchSize);
        return statement;
    }

    /** Null in an empty store. */
    @Override
    public @Nullable TrackingToken createHeadToken() {
        long head = positions.stableHead();
        return head == 0 ? null : GapAwareTrackingToken.newInstance(head, Collections.emptySortedSet());
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous)
            throws SQLException {
        EventSchema schema = schema();
        String aggregateIdentifier = row.getString(schema.aggregateIdentifierColumn());
        String eventIdentifier = row.getString(schema.eventIdentifierColumn());
        long position = row.getLong(schema.globalIndexColumn());
        GenericDomainEventEntry<?> event = new GenericDomainEventEntry<>(
                row.getString(schema.typeColumn()),
                eventIdentifier.equals(aggregateIdentifier) ? null : aggregateIdentifier,
                row.getLong(schema.sequenceNumberColumn()),
                eventIdentifier,
                readTimeStamp(row, schema.timestampColumn()),
                row.getString(schema.payloadTypeColumn()),
                row.getString(schema.payloadRevisionColumn()),
                readPayload(row, schema.payloadColumn()),
                readPayload(row, schema.metaDataColumn()));
        return new TrackedDomainEventData<>(advance(previous, position), event);
    }

    /**
     * Only tokens of former releases have gaps: what is still missing in them when the next event comes will never be
     * there.
     */
    private static GapAwareTrackingToken advance(GapAwareTrackingToken previous, long position) {
        if (previous == null || position > previous.getIndex()) {
            return GapAwareTrackingToken.newInstance(position, Collections.emptySortedSet());
        }
        SortedSet<Long> missing = new TreeSet<>(previous.getGaps());
        missing.remove(position);
        return GapAwareTrackingToken.newInstance(previous.getIndex(), missing);
    }
}
