package io.workscribe.transfer.events;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.eventstore.EventLocation.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where processors go on in another store. What a token means everywhere is how many of the first events have been
 * handled; it is translated by that number, so that nothing is handled again or left out. Needs the events of the
 * standalone store in this database.
 */
final class ProcessorPositions {

    private record Row(String name, int number, byte[] token, String type) {}

    private record Entry(String table, String key, String number) {}

    private static final Entry PROCESSORS = new Entry("token_entry", "processor_name", "segment");

    /** Its token says which event it is. */
    private static final Entry DEAD_LETTERS = new Entry("dead_letter_entry", "dead_letter_id", "sequence_index");

    private final JdbcClient jdbc;
    private final Serializer serializer;

    ProcessorPositions(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** Fails when there is a position that has no equal in a store without gaps. */
    void requireMovable() {
        rows(PROCESSORS).forEach(this::requireMovable);
    }

    private void requireMovable(Row row) {
        TrackingToken token = read(row);
        for (TrackingToken part : parts(token)) {
            if (part instanceof GapAwareTrackingToken position && isAnyAnEvent(position)) {
                throw new StartupFailure(
                        "Processor %s has not handled every event before the one that it handled last."
                                .formatted(row.name()),
                        "Start WorkScribe once with its old settings, wait until health is up, stop it, and try again.");
            }
        }
    }

    /** In how many events the whole group is; empty when it has never run. */
    Optional<Long> handledBy(String group) {
        return rows(PROCESSORS).stream()
                .filter(row -> row.name().equals(group))
                .map(row -> handled(read(row)))
                .min(Long::compare);
    }

    /** To the same place among the events of the other store; claims of ended processes are given up. */
    void translate(Store target, long events) {
        translate(PROCESSORS, target, events);
        translate(DEAD_LETTERS, target, events);
        jdbc.sql("UPDATE platform.token_entry SET owner = NULL").update();
    }

    private void translate(Entry entry, Store target, long events) {
        for (Row row : rows(entry)) {
            TrackingToken token = read(row);
            if (!(token instanceof ConfigToken)) {
                write(entry, row.name(), row.number(), translated(token, target, events));
            }
        }
    }

    /** Puts the group behind the last event, whether it has run already or not. */
    void moveToEnd(String group, Store target, long events) {
        jdbc.sql("DELETE FROM platform.token_entry WHERE processor_name = ?")
                .param(group)
                .update();
        jdbc.sql("INSERT INTO platform.token_entry (processor_name, segment) VALUES (?, 0)")
                .param(group)
                .update();
        write(PROCESSORS, group, 0, at(events, target));
    }

    private @Nullable TrackingToken translated(@Nullable TrackingToken token, Store target, long events) {
        if (token instanceof ReplayToken replay) {
            return ReplayToken.createReplayToken(
                    translated(replay.getTokenAtReset(), target, events),
                    translated(replay.getCurrentToken(), target, events),
                    replay.context());
        }
        if (token instanceof MergedTrackingToken merged) {
            return new MergedTrackingToken(
                    translated(merged.lowerSegmentToken(), target, events),
                    translated(merged.upperSegmentToken(), target, events));
        }
        long handled = handled(token);
        if (handled > events) {
            throw new StartupFailure(
                    "The database has handled %d events, and the file holds %d.".formatted(handled, events),
                    "Use the file that was exported last, or the database as it was then.");
        }
        return at(handled, target);
    }

    private long handled(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        if (token instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex() + 1;
        }
        if (token instanceof GapAwareTrackingToken position) {
            return jdbc.sql("SELECT count(*) FROM platform.domain_event WHERE global_index <= ?")
                    .param(position.getIndex())
                    .query(Long.class)
                    .single();
        }
        return parts(token).stream().mapToLong(this::handled).min().orElse(0);
    }

    /** Null before the first event. */
    private @Nullable TrackingToken at(long handled, Store target) {
        if (handled == 0) {
            return null;
        }
        if (target == Store.AXON_SERVER) {
            return new GlobalSequenceTrackingToken(handled - 1);
        }
        long index = jdbc.sql("SELECT global_index FROM platform.domain_event ORDER BY global_index OFFSET ? LIMIT 1")
                .param(handled - 1)
                .query(Long.class)
                .single();
        return GapAwareTrackingToken.newInstance(index, Collections.emptySortedSet());
    }

    private boolean isAnyAnEvent(GapAwareTrackingToken position) {
        return position.hasGaps()
                && jdbc.sql("SELECT EXISTS (SELECT FROM platform.domain_event WHERE global_index = ANY(?))")
                        .param(position.getGaps().toArray(Long[]::new))
                        .query(Boolean.class)
                        .single();
    }

    private static List<TrackingToken> parts(TrackingToken token) {
        List<TrackingToken> parts = new ArrayList<>();
        if (token instanceof ReplayToken replay) {
            parts.addAll(parts(replay.getTokenAtReset()));
            parts.addAll(parts(replay.getCurrentToken()));
        } else if (token instanceof MergedTrackingToken merged) {
            parts.addAll(parts(merged.lowerSegmentToken()));
            parts.addAll(parts(merged.upperSegmentToken()));
        } else {
            parts.add(token);
        }
        return parts;
    }

    private List<Row> rows(Entry entry) {
        return jdbc.sql(
                        "SELECT %s AS name, %s AS number, token, token_type AS type FROM platform.%s WHERE token IS NOT NULL"
                                .formatted(entry.key(), entry.number(), entry.table()))
                .query(Row.class)
                .list();
    }

    private TrackingToken read(Row row) {
        TrackingToken token =
                serializer.deserialize(new SimpleSerializedObject<>(row.token(), byte[].class, row.type(), null));
        for (TrackingToken part : parts(token)) {
            boolean known = part == null
                    || part instanceof GapAwareTrackingToken
                    || part instanceof GlobalSequenceTrackingToken
                    || part instanceof ConfigToken;
            if (!known) {
                throw new StartupFailure(
                        "The position of %s cannot be translated: %s".formatted(row.name(), row.type()),
                        "Use the WorkScribe that ran last on this database.");
            }
        }
        return token;
    }

    private void write(Entry entry, String name, int number, @Nullable TrackingToken token) {
        SerializedObject<byte[]> written = token == null ? null : serializer.serialize(token, byte[].class);
        jdbc.sql("UPDATE platform.%s SET token = ?, token_type = ? WHERE %s = ? AND %s = ?"
                        .formatted(entry.table(), entry.key(), entry.number()))
                .param(written == null ? null : written.getData())
                .param(written == null ? null : written.getType().getName())
                .params(name, number)
                .update();
    }
}
