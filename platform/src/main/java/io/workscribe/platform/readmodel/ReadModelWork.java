package io.workscribe.platform.readmodel;

import io.workscribe.platform.consistency.ClusterProgress;
import io.workscribe.platform.messaging.ProcessorFactory;
import io.workscribe.platform.messaging.Progress;
import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.platform.messaging.RunningProcessors.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done with generations in the database and in this process. */
final class ReadModelWork {

    private static final Logger log = LoggerFactory.getLogger(ReadModelWork.class);

    static final String APPLICATION = "WorkScribe read models";

    private final GenerationTable table;
    private final GenerationSchemas schemas;
    private final OwnerConnection owner;
    private final JdbcClient jdbc;
    private final RunningProcessors running;
    private final ProcessorFactory factory;
    private final Supplier<Configuration> axon;
    private final Handover handover;
    private final GenerationPositions positions;
    private final Switch switching;
    private final Succession succession;

    ReadModelWork(
            GenerationTable table,
            GenerationSchemas schemas,
            OwnerConnection owner,
            JdbcClient jdbc,
            RunningProcessors running,
            ProcessorFactory factory,
            Supplier<Configuration> axon,
            Serializer tokens,
            ClusterProgress others,
            Progress progress,
            Handover handover) {
        this.table = table;
        this.schemas = schemas;
        this.owner = owner;
        this.jdbc = jdbc;
        this.running = running;
        this.factory = factory;
        this.axon = axon;
        this.handover = handover;
        this.positions = new GenerationPositions(table, jdbc, running, axon, tokens, others);
        this.switching = new Switch(schemas, positions, owner, jdbc, progress);
        this.succession = new Succession(schemas, owner);
    }

    GenerationTable table() {
        return table;
    }

    GenerationPositions positions() {
        return positions;
    }

    Switch switching() {
        return switching;
    }

    Succession succession() {
        return succession;
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
        return new FedGeneration(model, generation, role, jdbc, running, factory, axon.get(), gate, beforeBatch);
    }

    Duration announcement(ReadModel model) {
        return positions.live(model).isPresent() ? handover.announcement() : Duration.ZERO;
    }

    void vacuum(ReadModel model, long generation) throws SQLException {
        owner.execute(schemas.vacuum(model, generation));
    }

    Verification verification(ReadModel model, FedGeneration generation) throws SQLException {
        GenerationRow live = positions
                .live(model)
                .orElseThrow(() -> new IllegalStateException("There is no live generation to compare with"));
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
