package io.workscribe.query.live.socket;

import io.workscribe.api.common.UserId;
import io.workscribe.query.live.Topic;
import io.workscribe.query.live.socket.Presence.State;
import io.workscribe.query.row.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code live.presence}: what each process says of its own people, as long as it says it again. */
final class PresenceTable {

    /** Somebody who is there, as others are shown it. */
    record Present(
            UUID userId, String displayName, @Nullable String avatarUrl, String state) {}

    private final JdbcClient jdbc;

    /** This process. */
    private final UUID process = UUID.randomUUID();

    PresenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(Topic topic, UserId person, State state) {
        jdbc.sql("""
                        INSERT INTO live.presence (process, topic, user_id, state) VALUES (?, ?, ?, ?)
                        ON CONFLICT (topic, user_id, process) DO UPDATE SET state = excluded.state, seen_at = now()
                        """).params(process, topic.key(), person.value(), wire(state)).update();
    }

    void remove(Topic topic, UserId person) {
        jdbc.sql("DELETE FROM live.presence WHERE topic = ? AND user_id = ? AND process = ?")
                .params(topic.key(), person.value(), process)
                .update();
    }

    /** All of this process are still there. Those of a process that ended without a word are removed for good. */
    void announce() {
        jdbc.sql("UPDATE live.presence SET seen_at = now() WHERE process = ?")
                .param(process)
                .update();
        jdbc.sql("DELETE FROM live.presence WHERE seen_at < now() - interval '1 hour'")
                .update();
    }

    void clear() {
        jdbc.sql("DELETE FROM live.presence WHERE process = ?").param(process).update();
    }

    /** By the names of topics; one entry a person. */
    Map<String, List<Present>> people(Collection<Topic> topics, Duration silent) {
        Map<String, List<Present>> people = new HashMap<>();
        jdbc.sql("""
                        SELECT t.topic, t.user_id, p.display_name, p.avatar_url, min(t.state) AS state
                        FROM live.presence t LEFT JOIN query.person p ON p.user_id = t.user_id
                        WHERE t.topic = ANY (?) AND t.seen_at > now() - ? * interval '1 second'
                        GROUP BY t.topic, t.user_id, p.display_name, p.avatar_url
                        ORDER BY t.topic, t.user_id
                        """)
                .params(topics.stream().map(Topic::key).toArray(String[]::new), silent.toSeconds())
                .query(columns -> {
                    Row row = new Row(columns);
                    people.computeIfAbsent(row.text("topic"), none -> new ArrayList<>())
                            .add(new Present(
                                    row.uuid("user_id"),
                                    row.personalText("display_name"),
                                    row.textOrNull("avatar_url"),
                                    row.text("state")));
                });
        return people;
    }

    /** Of the two, the one that wins comes first by the alphabet. */
    private static String wire(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
