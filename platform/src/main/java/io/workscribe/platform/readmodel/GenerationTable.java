package io.workscribe.platform.readmodel;

import io.workscribe.platform.readmodel.GenerationRow.Kind;
import io.workscribe.platform.readmodel.GenerationRow.State;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table that all processes share; whose build it is is said by the epoch in each statement. */
final class GenerationTable {

    /** Longer than any pause of a process that lives. */
    static final Duration LEASE = Duration.ofSeconds(15);

    /** How long after its last reader a generation is kept. */
    static final Duration UNSEEN = Duration.ofSeconds(60);

    private static final String SELECT = """
            SELECT *, expires_at IS NULL OR expires_at < now() AS expired,
                   seen_at > now() - make_interval(secs => %d) AS seen_lately,
                   coalesce(extract(epoch FROM now() - ended_at), 0) AS ended_seconds_ago
              FROM platform.read_model
            """.formatted(UNSEEN.toSeconds());

    private final JdbcClient jdbc;

    GenerationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GenerationRow> all() {
        return jdbc.sql(SELECT + " ORDER BY generation")
                .query((row, number) -> row(row))
                .list();
    }

    Optional<GenerationRow> one(long generation) {
        return jdbc.sql(SELECT + " WHERE generation = ?")
                .param(generation)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Whoever comes first builds it. Empty when one is building already. What came of the last attempt is forgotten. */
    OptionalLong request(String name, String group, String fingerprint, Kind kind) {
        jdbc.sql("DELETE FROM platform.read_model WHERE name = ? AND fingerprint = ? AND state = 'failed'")
                .params(name, fingerprint)
                .update();
        try {
            return OptionalLong.of(insert(name, group, fingerprint, kind, State.BUILDING));
        } catch (DuplicateKeyException already) {
            return OptionalLong.empty();
        }
    }

    long insert(String name, String group, String fingerprint, Kind kind, State state) {
        return jdbc.sql("INSERT INTO platform.read_model (name, processing_group, fingerprint, kind, state)"
                        + " VALUES (?, ?, ?, ?, ?) RETURNING generation")
                .params(name, group, fingerprint, kind.text(), text(state))
                .query(Long.class)
                .single();
    }

    /** Who gets the new epoch builds it from here on. */
    Optional<GenerationRow> take(GenerationRow seen, String owner) {
        int taken = jdbc.sql("UPDATE platform.read_model SET epoch = epoch + 1, owner = :owner, state = 'building',"
                        + " expires_at = now() + make_interval(secs => :lease)"
                        + " WHERE generation = :generation AND epoch = :epoch AND state IN ('building', 'joining')")
                .param("owner", owner)
                .param("lease", LEASE.toSeconds())
                .param("generation", seen.generation())
                .param("epoch", seen.epoch())
                .update();
        return taken == 0 ? Optional.empty() : one(seen.generation());
    }

    /** A sign of life; false when somebody else builds it, or nobody any more. */
    boolean report(
            GenerationRow mine, double progress, @Nullable Double eventsPerSecond, @Nullable Double secondsLeft) {
        return jdbc.sql(
                                "UPDATE platform.read_model SET progress = :progress, events_per_second = :rate,"
                                        + " expected_end = now() + make_interval(secs => :left), expires_at = now() + make_interval(secs => :lease)"
                                        + " WHERE generation = :generation AND epoch = :epoch AND state IN ('building', 'joining')")
                        .param("progress", progress)
                        .param("rate", eventsPerSecond, Types.DOUBLE)
                        .param("left", secondsLeft, Types.DOUBLE)
                        .param("lease", LEASE.toSeconds())
                        .param("generation", mine.generation())
                        .param("epoch", mine.epoch())
                        .update()
                > 0;
    }

    /** In the transaction of a batch: it is not committed when the build is somebody else's by then. */
    boolean isMine(GenerationRow mine) {
        return jdbc.sql("SELECT FROM platform.read_model WHERE generation = ? AND epoch = ? FOR SHARE")
                .params(mine.generation(), mine.epoch())
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    boolean move(GenerationRow mine, State to) {
        return jdbc.sql("UPDATE platform.read_model SET state = ? WHERE generation = ? AND epoch = ?"
                                + " AND state IN ('building', 'joining')")
                        .params(text(to), mine.generation(), mine.epoch())
                        .update()
                > 0;
    }

    /** Whoever comes next goes on with it. */
    void release(GenerationRow mine) {
        jdbc.sql("UPDATE platform.read_model SET owner = NULL WHERE generation = ? AND epoch = ?")
                .params(mine.generation(), mine.epoch())
                .update();
    }

    void fail(GenerationRow mine, String reason) {
        jdbc.sql("UPDATE platform.read_model SET state = 'failed', failure = ?, owner = NULL, ended_at = now()"
                        + " WHERE generation = ? AND epoch = ? AND state IN ('building', 'joining')")
                .params(reason, mine.generation(), mine.epoch())
                .update();
    }

    boolean isCancelled(GenerationRow mine) {
        return jdbc.sql("SELECT cancelled FROM platform.read_model WHERE generation = ?")
                .param(mine.generation())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Whether there was anything to cancel. */
    boolean cancel(String name) {
        return jdbc.sql("UPDATE platform.read_model SET cancelled = true WHERE name = ?"
                                + " AND state IN ('building', 'joining')")
                        .param(name)
                        .update()
                > 0;
    }

    void verified(long live, long differences, Collection<String> keys) {
        jdbc.sql("UPDATE platform.read_model SET verified_at = now(), differences = ?, different_keys = ?"
                        + " WHERE generation = ?")
                .params(differences, keys.toArray(String[]::new), live)
                .update();
    }

    /** A process with this code is here: what it reads, or will read, is kept by all. */
    void seen(Collection<String> fingerprints) {
        jdbc.sql("UPDATE platform.read_model SET seen_at = now() WHERE state IN ('live', 'building', 'joining')"
                        + " AND fingerprint = ANY (?)")
                .param(fingerprints.toArray(String[]::new))
                .update();
    }

    /** Nobody reads it any more; false when somebody has been faster. */
    boolean retire(GenerationRow row) {
        return jdbc.sql("UPDATE platform.read_model SET state = 'retired', ended_at = now()"
                                + " WHERE generation = ? AND state = ?")
                        .params(row.generation(), text(row.state()))
                        .update()
                > 0;
    }

    private static String text(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static GenerationRow row(ResultSet row) throws SQLException {
        Array keys = row.getArray("different_keys");
        return new GenerationRow(
                row.getLong("generation"),
                row.getString("name"),
                row.getString("processing_group"),
                row.getString("fingerprint"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("epoch"),
                row.getString("owner"),
                row.getBoolean("expired"),
                row.getBoolean("cancelled"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getDouble("progress"),
                row.getObject("events_per_second", Double.class),
                row.getObject("expected_end", OffsetDateTime.class),
                row.getString("failure"),
                row.getBoolean("seen_lately"),
                row.getDouble("ended_seconds_ago"),
                row.getObject("verified_at", OffsetDateTime.class),
                row.getObject("differences", Long.class),
                keys == null ? List.of() : List.of((String[]) keys.getArray()));
    }
}
