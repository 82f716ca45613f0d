package io.workscribe.platform.readmodel;

import io.workscribe.platform.messaging.ProcessorNames;
import io.workscribe.platform.messaging.Progress;
import io.workscribe.platform.messaging.RunningProcessors.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A generation takes the place of the live one, and neither readers nor writers notice. */
final class Switch {

    /** Whoever reads for longer than any statement may take is nobody who is served. */
    private static final Duration LONGEST_READ = Duration.ofSeconds(60);

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration CATCH_UP = Duration.ofMillis(60);

    private final GenerationSchemas schemas;
    private final GenerationPositions positions;
    private final OwnerConnection owner;
    private final JdbcClient jdbc;
    private final Progress progress;

    Switch(
            GenerationSchemas schemas,
            GenerationPositions positions,
            OwnerConnection owner,
            JdbcClient jdbc,
            Progress progress) {
        this.schemas = schemas;
        this.positions = positions;
        this.owner = owner;
        this.jdbc = jdbc;
        this.progress = progress;
    }

    /** A generation that lacks events which the live one has would be a step back. */
    void requireAsGoodAsLive(ReadModel model, FedGeneration generation) {
        Optional<GenerationRow> live = positions.live(model);
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

    /**
     * Until whoever began to read before writers waited for the new generation has ended: it would see the new tables as they
     * were then, when they may have lacked what the live ones had.
     */
    void awaitReadersOfBefore(ReadModel model, Runnable meanwhile) {
        if (positions.live(model).isEmpty()) {
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
                .params(ReadModelWork.APPLICATION, moment)
                .query(Boolean.class)
                .single();
    }

    /** In one transaction; false when it has to be tried again. */
    boolean takePlace(ReadModel model, GenerationRow row, FedGeneration generation) throws SQLException {
        Optional<GenerationRow> live = positions.live(model);
        progress.begins();
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
        } finally {
            progress.ended();
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
                    goal = Math.max(goal, positions.position(token.getBytes(1), token.getString(2)));
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
}
