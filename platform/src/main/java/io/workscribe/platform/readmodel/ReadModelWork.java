package io.workscribe.platform.readmodel;

import io.workscribe.platform.consistency.ClusterProgress;
import io.workscribe.platform.messaging.ProcessorFactory;
import io.workscribe.platform.messaging.ProcessorNames;
import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.platform.messaging.RunningProcessors.Role;
import io.workscribe.platform.readmodel.GenerationRow.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done with generations in the database and in this process. */
final class ReadModelWork {

    private static final Logger log = LoggerFactory.getLogger(ReadModelWork.class);

    static final String APPLICATION = "WorkScribe read models";

    /** Whoever reads for longer than any statement may take is nobody who is served. */
    private static final Duration LONGEST_READ = Duration.ofSeconds(60);

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration CATCH_UP = Duration.ofMillis(60);

    private final GenerationTable table;
    private final GenerationSchemas schemas;
    private final OwnerConnection owner;
    private final JdbcClient jdbc;
    private final RunningProcessors running;
    private final ProcessorFactory factory;
    private final Configuration axon;
    private final Serializer tokens;
    private final ClusterProgress others;
    private final Handover handover;

    ReadModelWork(
            GenerationTable table,
            GenerationSchemas schemas,
            OwnerConnection owner,
            JdbcClient jdbc,
            RunningProcessors running,
            ProcessorFactory factory,
            Configuration axon,
            Serializer tokens,
            ClusterProgress others,
            Handover handover) {
        this.table = table;
        this.schemas = schemas;
        this.owner = owner;
        this.jdbc = jdbc;
        this.running = running;
        this.factory = factory;
        this.axon = axon;
        this.tokens = tokens;
        this.others = others;
        this.handover = handover;
    }

    GenerationTable table() {
        return table;
    }

    /** The position of the newest event; -1 when there is none. */
    long head() {
        TrackingToken newest = axon.eventStore().createHeadToken();
        return newest == null ? -1 : newest.position().orElse(-1);
    }

    /** In an empty store an empty generation is all there can be. Another process may do the same at the same time. */
    void createLive(List<ReadModel> models) throws SQLException {
        owner.inTurn(connection -> {
            for (ReadModel model : models) {
                OptionalLong generation = insertLive(connection, model);
                if (generation.isPresent()) {
                    schemas.create(connection, model, generation.getAsLong());
                    schemas.show(connection, model, generation.getAsLong());
                }
            }
            return true;
        });
    }

    private static OptionalLong insertLive(Connection connection, ReadModel model) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO platform.read_model (name, processing_group, fingerprint, kind,"
                        + " state, progress) VALUES (?, ?, ?, 'rebuild', 'live', 1) ON CONFLICT DO NOTHING"
                        + " RETURNING generation")) {
            statement.setString(1, model.name());
            statement.setString(2, model.group());
            statement.setString(3, model.fingerprint());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** How many rows its tables have. */
    long rows(GenerationRow row) {
        List<String> tables = jdbc.sql(
                        "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = ?")
                .param(row.name() + "_g" + row.generation())
                .query(String.class)
                .list();
        return tables.stream()
                .mapToLong(table -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** Goes on where another process has stopped. */
    void prepare(ReadModel model, GenerationRow row) throws SQLException {
        owner.inTurn(connection -> {
            if (!schemas.exists(connection, model, row.generation())) {
                schemas.create(connection, model, row.generation());
            }
            return true;
        });
    }

    FedGeneration feed(ReadModel model, long generation, Role role, LongPredicate gate, Runnable beforeBatch) {
        return new FedGeneration(model, generation, role, jdbc, running, factory, axon, gate, beforeBatch);
    }

    Optional<GenerationRow> live(ReadModel model) {
        return table.all().stream()
                .filter(row -> row.state() == State.LIVE
                        && row.name().equals(model.name())
                        && row.fingerprint().equals(model.fingerprint()))
                .findFirst();
    }

    Duration announcement(ReadModel model) {
        return live(model).isPresent() ? handover.announcement() : Duration.ZERO;
    }

    /** How far the live generation is, whichever process feeds it; -1 when there is none. */
    long positionOfLive(ReadModel model) {
        return live(model)
                .map(row -> position(ProcessorNames.ofGeneration(row.processingGroup(), row.generation())))
                .orElse(-1L);
    }

    private long position(String processor) {
        StreamingEventProcessor here = running.all().get(processor);
        if (here != null && !here.processingStatus().isEmpty()) {
            return here.processingStatus().values().stream()
                    .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                    .min()
                    .orElse(-1);
        }
        return others.position(processor).orElseGet(() -> storedPosition(processor));
    }

    long storedPosition(String processor) {
        return jdbc
                .sql("SELECT token, token_type FROM platform.token_entry WHERE processor_name = ?")
                .param(processor)
                .query((row, number) -> position(row.getBytes(1), row.getString(2)))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(-1);
    }

    long position(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return -1;
        }
        TrackingToken read = tokens.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read == null ? -1 : read.position().orElse(-1);
    }

    void vacuum(ReadModel model, long generation) throws SQLException {
        owner.execute(schemas.vacuum(model, generation));
    }

    /** A generation that lacks events which the live one has would be a step back. */
    void requireAsGoodAsLive(ReadModel model, FedGeneration generation) {
        Optional<GenerationRow> live = live(model);
        if (live.isEmpty()) {
            return;
        }
        long before = deadLetters(
                ProcessorNames.ofGeneration(model.group(), live.get().generation()));
        long now = deadLetters(generation.name());
        if (now > before) {
            throw new IllegalStateException("%d events could not be handled, %d in the live generation; the first: %s"
                    .formatted(now, before, firstCause(generation.name())));
        }
    }

    private long deadLetters(String processor) {
        return jdbc.sql("SELECT count(*) FROM platform.dead_letter_entry WHERE processing_group = ?")
                .param(processor)
                .query(Long.class)
                .single();
    }

    private String firstCause(String processor) {
        return jdbc.sql("SELECT concat_ws(' ', payload_type, event_identifier, cause_type, cause_message)"
                        + " FROM platform.dead_letter_entry WHERE processing_group = ? ORDER BY enqueued_at LIMIT 1")
                .param(processor)
                .query(String.class)
                .single();
    }

    String newestFailure(String processor) {
        StreamingEventProcessor here = running.all().get(processor);
        return here == null
                ? "it does not run"
                : here.processingStatus().values().stream()
                        .filter(EventTrackerStatus::isErrorState)
                        .map(segment -> String.valueOf(segment.getError()))
                        .findFirst()
                        .orElse("no failure is known");
    }

    /**
     * Until whoever began to read before writers waited for the new generation has ended: it would see the new tables as they
     * were then, when they may have lacked what the live ones had.
     */
    void awaitReadersOfBefore(ReadModel model, Runnable meanwhile) {
        if (live(model).isEmpty()) {
            return;
        }
        OffsetDateTime now =
                jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
        long begun = System.nanoTime();
        while (isAnybodyReadingSince(now) && System.nanoTime() - begun < LONGEST_READ.toNanos()) {
            meanwhile.run();
        }
    }

    private boolean isAnybodyReadingSince(OffsetDateTime moment) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid() AND application_name LIKE 'WorkScribe%'"
                        + " AND application_name <> ? AND xact_start < ?)")
                .params(APPLICATION, moment)
                .query(Boolean.class)
                .single();
    }

    /** In one transaction; false when it has to be tried again. */
    boolean takePlace(ReadModel model, GenerationRow row, FedGeneration generation) throws SQLException {
        Optional<GenerationRow> live = live(model);
        try {
            boolean done = owner.inTransaction(connection -> {
                schemas.limitLockWaits(connection);
                lockMine(connection, row);
                if (live.isPresent() && !isCaughtUp(connection, live.get(), generation)) {
                    connection.rollback();
                    return false;
                }
                schemas.show(connection, model, row.generation());
                if (live.isPresent()) {
                    change(connection, live.get().generation(), "state = 'retired', ended_at = now()");
                }
                change(
                        connection,
                        row.generation(),
                        "state = 'live', owner = NULL, expires_at = NULL, progress = 1, expected_end = NULL, ended_at = now(),"
                                + " seen_at = now()");
                return true;
            });
            if (done) {
                generation.become(Role.LIVE);
            }
            return done;
        } catch (SQLException failed) {
            if (LOCK_NOT_AVAILABLE.equals(failed.getSQLState())) {
                return false;
            }
            throw failed;
        }
    }

    private static void lockMine(Connection connection, GenerationRow row) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT FROM platform.read_model WHERE generation = ? AND epoch = ?"
                        + " AND state = 'joining' AND NOT cancelled FOR UPDATE")) {
            statement.setLong(1, row.generation());
            statement.setLong(2, row.epoch());
            try (ResultSet mine = statement.executeQuery()) {
                if (!mine.next()) {
                    throw new IllegalStateException(
                            "Generation %d is not this build's any more".formatted(row.generation()));
                }
            }
        }
    }

    /** The live generation stands still until the transaction ends. */
    private boolean isCaughtUp(Connection connection, GenerationRow live, FedGeneration generation)
            throws SQLException {
        long goal = -1;
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT token, token_type FROM platform.token_entry WHERE processor_name = ? FOR UPDATE")) {
            statement.setString(1, ProcessorNames.ofGeneration(live.processingGroup(), live.generation()));
            try (ResultSet token = statement.executeQuery()) {
                while (token.next()) {
                    goal = Math.max(goal, position(token.getBytes(1), token.getString(2)));
                }
            }
        }
        long begun = System.nanoTime();
        while (generation.position() < goal) {
            if (System.nanoTime() - begun > CATCH_UP.toNanos()) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    private static void change(Connection connection, long generation, String assignments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE platform.read_model SET " + assignments + " WHERE generation = ?")) {
            statement.setLong(1, generation);
            statement.executeUpdate();
        }
    }

    Verification verification(ReadModel model, FedGeneration generation) throws SQLException {
        GenerationRow live =
                live(model).orElseThrow(() -> new IllegalStateException("There is no live generation to compare with"));
        return new Verification(owner, this, model, live, generation);
    }

    void fail(GenerationRow row, Exception failure) {
        try {
            dropTables(row);
            table.fail(row, String.valueOf(failure.getMessage()));
        } catch (SQLException | RuntimeException later) {
            log.warn(
                    "What is left of generation {} of {} is dropped later: {}",
                    row.generation(),
                    row.name(),
                    later.toString());
        }
    }

    /** Without a trace; false when somebody is still looking. */
    boolean discard(GenerationRow row) {
        try {
            dropTables(row);
            jdbc.sql("DELETE FROM platform.read_model WHERE generation = ? AND epoch = ?")
                    .params(row.generation(), row.epoch())
                    .update();
            return true;
        } catch (SQLException | RuntimeException later) {
            log.debug("Generation {} of {} is dropped later", row.generation(), row.name(), later);
            return false;
        }
    }

    private void dropTables(GenerationRow row) throws SQLException {
        owner.inTurn(connection -> {
            try (PreparedStatement mine = connection.prepareStatement(
                    "SELECT FROM platform.read_model WHERE generation = ? AND epoch = ? AND state <> 'live' FOR UPDATE")) {
                mine.setLong(1, row.generation());
                mine.setLong(2, row.epoch());
                try (ResultSet found = mine.executeQuery()) {
                    if (found.next()) {
                        schemas.drop(connection, row.name(), row.processingGroup(), row.generation());
                    }
                }
            }
            return true;
        });
    }

    /** The views of code that nobody runs any more. */
    void dropReaders(GenerationRow row) {
        try {
            owner.inTurn(connection -> {
                schemas.limitLockWaits(connection);
                schemas.dropReaders(connection, row.name(), row.fingerprint());
                return true;
            });
        } catch (SQLException later) {
            log.warn("Views of {} could not be dropped: {}", row.name(), later.toString());
        }
    }
}
