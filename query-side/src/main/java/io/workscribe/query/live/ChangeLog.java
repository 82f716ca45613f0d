package io.workscribe.query.live;

import io.workscribe.state.live.ToldEntry;
import io.workscribe.state.live.ToldLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What was told, in the order in which everybody sees it. Numbers are given under a lock that is held until the commit:
 * whoever has read an entry never finds one before it.
 */
@Component
public class ChangeLog {

    /** What is at least kept, so that who comes back finds what they missed. */
    static final Duration KEPT = Duration.ofMinutes(10);

    static final int KEPT_CHANGES = 10_000;

    /** Of what is replayed at once; one entry is always there. */
    private static final int PAGE_BYTES = 128 * 1024;

    private static final int PAGE_ENTRIES = 100;

    private static final String COLUMNS =
            "seq, topic, position, organization_id, audience, resource, resource_id, action";

    private static final String AFTER = """
            SELECT l.trimmed_to, c.*
            FROM live.log l LEFT JOIN LATERAL (
                SELECT %s, CASE WHEN topic = ANY (?) THEN message END AS message
                FROM live.change WHERE seq > ? ORDER BY seq LIMIT ?) c ON true
            ORDER BY c.seq
            """.formatted(COLUMNS);

    private static final String REPLAY = """
            SELECT wanted.number, l.trimmed_to, c.*
            FROM unnest(?, ?) WITH ORDINALITY wanted (wanted_topic, after, number) CROSS JOIN live.log l
            LEFT JOIN LATERAL (
                SELECT * FROM (
                    SELECT found.*, count(*) OVER () AS found, row_number() OVER (ORDER BY seq) AS place,
                        sum(octet_length(message)) OVER (ORDER BY seq) AS bytes
                    FROM (SELECT %s, message FROM live.change
                        WHERE topic = wanted.wanted_topic AND seq > wanted.after AND seq <= ?
                        ORDER BY seq LIMIT %d) found) bounded
                WHERE place = 1 OR bytes <= %d) c ON true
            ORDER BY wanted.number, c.seq
            """.formatted(COLUMNS, PAGE_ENTRIES, PAGE_BYTES);

    /**
     * A change to be told.
     *
     * @param message as {@link LogEntry} has it
     */
    public record NewEntry(
            Topic topic,
            @Nullable Long position,
            @Nullable UUID organizationId,
            @Nullable String audience,
            String resource,
            UUID resourceId,
            String action,
            String changeId,
            String message) {}

    /** Entries in their order, and up to where nothing is kept any more. */
    public record Read(List<LogEntry> entries, long trimmedTo) {}

    /**
     * What to go on with.
     *
     * @param after the number behind which it goes on
     */
    public record Wanted(String topic, long after) {}

    /**
     * A part of what was wanted.
     *
     * @param complete nothing more is behind it
     */
    public record Page(List<LogEntry> entries, boolean complete, long trimmedTo) {}

    /** Up to which position a change was told before its events had their turn. */
    record ToldAhead(String changeId, long position) {

        boolean contains(Happened event) {
            return event.changeId().equals(changeId) && event.position() <= position;
        }
    }

    private final JdbcClient jdbc;
    private final ToldLog told;
    private volatile @Nullable UUID epoch;

    ChangeLog(JdbcClient jdbc, ToldLog told) {
        this.jdbc = jdbc;
        this.told = told;
    }

    /** To be called in the transaction that makes it true. */
    public long append(List<NewEntry> entries) {
        return told.append(entries.stream()
                .map(entry -> new ToldEntry(
                        entry.topic().key(),
                        entry.position(),
                        entry.organizationId(),
                        entry.audience(),
                        entry.resource(),
                        entry.resourceId(),
                        entry.action(),
                        entry.changeId(),
                        entry.message()))
                .toList());
    }

    /** Which log this is; cursors name it. */
    public UUID epoch() {
        UUID known = epoch;
        if (known == null) {
            begin();
            known = jdbc.sql("SELECT epoch FROM live.log").query(UUID.class).single();
            epoch = known;
        }
        return known;
    }

    private void begin() {
        jdbc.sql("INSERT INTO live.log DEFAULT VALUES ON CONFLICT DO NOTHING").update();
    }

    /** What was told before its turn; empty when nothing was. */
    Optional<ToldAhead> toldAhead() {
        return jdbc.sql("SELECT told_change, told_to FROM live.log WHERE told_change IS NOT NULL")
                .query((row, index) -> new ToldAhead(row.getString("told_change"), row.getLong("told_to")))
                .optional();
    }

    void tellAhead(ToldAhead told) {
        epoch();
        jdbc.sql("UPDATE live.log SET told_change = ?, told_to = ?")
                .params(told.changeId(), told.position())
                .update();
    }

    /** The number of the newest entry. */
    public long head() {
        return jdbc.sql("SELECT greatest((SELECT max(seq) FROM live.change), (SELECT trimmed_to FROM live.log), 0)")
                .query(Long.class)
                .single();
    }

    /** Up to which number nothing is kept. */
    public long trimmedTo() {
        return jdbc.sql("SELECT coalesce((SELECT trimmed_to FROM live.log), 0)")
                .query(Long.class)
                .single();
    }

    /**
     * What is new, about whatever topic.
     *
     * @param topics whose messages are wanted
     */
    public Read after(long seq, int limit, Collection<String> topics) {
        List<LogEntry> entries = new ArrayList<>();
        long[] trimmedTo = {0};
        jdbc.sql(AFTER).params(topics.toArray(String[]::new), seq, limit).query(row -> {
            trimmedTo[0] = row.getLong("trimmed_to");
            if (row.getObject("seq") != null) {
                entries.add(entry(row));
            }
        });
        return new Read(entries, trimmedTo[0]);
    }

    /**
     * What was told before, bounded by bytes and rows, in one statement for all who want something.
     *
     * @param upTo the number behind which nothing is wanted
     */
    public List<Page> replay(List<Wanted> wanted, long upTo) {
        Map<Integer, List<LogEntry>> found = new HashMap<>();
        Map<Integer, Long> counts = new HashMap<>();
        long[] trimmedTo = {0};
        jdbc.sql(REPLAY)
                .params(
                        wanted.stream().map(Wanted::topic).toArray(String[]::new),
                        wanted.stream().map(Wanted::after).toArray(Long[]::new),
                        upTo)
                .query(row -> {
                    trimmedTo[0] = row.getLong("trimmed_to");
                    if (row.getObject("seq") != null) {
                        int number = row.getInt("number");
                        found.computeIfAbsent(number, none -> new ArrayList<>()).add(entry(row));
                        counts.put(number, row.getLong("found"));
                    }
                });
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= wanted.size(); number++) {
            List<LogEntry> entries = found.getOrDefault(number, List.of());
            long count = counts.getOrDefault(number, 0L);
            pages.add(new Page(entries, count < PAGE_ENTRIES && entries.size() == count, trimmedTo[0]));
        }
        return pages;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void trim() {
        trim(KEPT, KEPT_CHANGES);
    }

    /** Removes what is older than that and not among so many newest changes. */
    void trim(Duration kept, int keptChanges) {
        epoch();
        jdbc.sql("""
                        WITH border AS (
                            SELECT (SELECT max(seq) FROM live.change
                                    WHERE recorded_at < now() - ? * interval '1 second') AS old,
                                (SELECT max(seq) FROM live.change GROUP BY change_id
                                 ORDER BY 1 DESC OFFSET ? LIMIT 1) AS surplus
                        ), removed AS (
                            DELETE FROM live.change USING border
                            WHERE old IS NOT NULL AND surplus IS NOT NULL AND change.seq <= least(old, surplus)
                        )
                        UPDATE live.log SET trimmed_to = greatest(trimmed_to, least(old, surplus))
                        FROM border WHERE old IS NOT NULL AND surplus IS NOT NULL
                        """).params(kept.toSeconds(), keptChanges).update();
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getLong("seq"),
                row.getString("topic"),
                row.getObject("position", Long.class),
                row.getObject("organization_id", UUID.class),
                row.getString("audience"),
                row.getString("resource"),
                row.getObject("resource_id", UUID.class),
                row.getString("action"),
                row.getString("message"));
    }
}
