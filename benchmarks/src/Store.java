import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes many tasks into the store of a running server, as the product would have stored them: the events of one task that
 * was made by requests are repeated with other ids, numbers, titles and moments, together with the rows that deciding
 * handlers keep. The server must write nothing meanwhile, and be started again before it does: it gives positions from
 * memory. About five events for three tasks: each is created, every second renamed, every sixth commented.
 */
final class Store implements AutoCloseable {

    /** Tasks that are stored at once. */
    private static final int CHUNK = 10_000;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final Connection connection;

    Store(Path data) throws IOException, SQLException {
        List<String> postmaster = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
        String password = Files.readString(data.resolve("secrets").resolve("postgres-workscribe-password")).strip();
        this.connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(3) + "/workscribe", "workscribe", password);
    }

    /** Repeats the task in its project until that has so many more. */
    void repeat(Team team, int times) throws SQLException {
        for (int done = 0; done < times; done += CHUNK) {
            repeatAtOnce(team, Math.min(CHUNK, times - done));
        }
    }

    private void repeatAtOnce(Team team, int times) throws SQLException {
        String task = team.template();
        connection.setAutoCommit(false);
        update("CREATE TEMP TABLE seeded ON COMMIT DROP AS "
                + "WITH counted AS (UPDATE command.project_counter SET last_number = last_number + " + times
                + " WHERE project_id = (SELECT project_id FROM command.task_placement WHERE task_id = '" + task + "')"
                + " RETURNING last_number)"
                + " SELECT gen_random_uuid() AS id, gen_random_uuid() AS comment_id, gen_random_uuid() AS change_id,"
                + " last_number - " + times + " + n AS number FROM counted, generate_series(1, " + times + ") n");
        update("ALTER TABLE seeded ADD rank text, ADD status_id uuid, ADD category text, ADD assignee_id uuid");
        update("UPDATE seeded SET rank = (SELECT string_agg(substr('" + DIGITS
                + "', (number / (62 ^ place)::bigint % 62)::int + 1, 1), '' ORDER BY place DESC)"
                + " FROM generate_series(0, 5) place)");
        update("UPDATE seeded SET status_id = (" + array(team.statuses()) + ")[1 + number % " + team.statuses().size()
                + "]::uuid, category = (" + array(team.categories()) + ")[1 + number % " + team.statuses().size()
                + "], assignee_id = (" + array(team.people()) + ")[1 + number % " + team.people().size() + "]::uuid");
        update("INSERT INTO command.task_placement (task_id, organization_id, project_id, number, status_id,"
                + " status_category, rank, type, assignee_id, label_ids) SELECT id, p.organization_id, p.project_id,"
                + " s.number, s.status_id, s.category, s.rank, p.type, s.assignee_id, p.label_ids"
                + " FROM seeded s, command.task_placement p WHERE p.task_id = '" + task + "'");
        try (PreparedStatement insert = connection.prepareStatement(EVENTS)) {
            insert.setString(1, task);
            insert.executeUpdate();
        }
        query("SELECT setval(sequence, (SELECT max(global_index) FROM platform.domain_event)) FROM pg_get_serial_sequence("
                + "'platform.domain_event', 'global_index') sequence WHERE sequence IS NOT NULL");
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** In the order in which they would have happened; what the repeated task says is the template. */
    private static final String EVENTS = """
            WITH template AS (
                SELECT DISTINCT ON (payload_type) sequence_number, payload_type, payload_revision,
                    convert_from(payload, 'UTF8')::jsonb AS payload, convert_from(meta_data, 'UTF8')::jsonb AS meta_data
                FROM platform.domain_event WHERE aggregate_identifier = ? ORDER BY payload_type, sequence_number
            ), kind AS (
                SELECT template.*, split_part(payload_type, 'event.', 2) AS name FROM template
            ), event AS (
                SELECT s.*, k.payload_type, k.payload_revision, k.meta_data, k.sequence_number AS step,
                    row_number() OVER (PARTITION BY s.id ORDER BY k.sequence_number) - 1 AS place,
                    k.payload || jsonb_build_object('taskId', s.id) || CASE k.name
                        WHEN 'TaskCreated' THEN jsonb_build_object('number', s.number, 'rank', s.rank,
                            'statusId', s.status_id, 'statusCategory', s.category, 'assigneeId', s.assignee_id,
                            'title', 'Task ' || s.number || ' about ' || word)
                        WHEN 'TaskRenamed' THEN jsonb_build_object('title',
                            'Renamed task ' || s.number || ' about ' || word,
                            'previousTitle', 'Task ' || s.number || ' about ' || word)
                        ELSE jsonb_build_object('commentId', s.comment_id) END AS payload
                FROM seeded s CROSS JOIN kind k
                    CROSS JOIN LATERAL (SELECT 'word' || s.number % 500 AS word) said
                WHERE k.name = 'TaskCreated' OR k.name = 'TaskRenamed' AND s.number % 2 = 0
                    OR k.name = 'CommentAdded' AND s.number % 6 = 0
            )
            INSERT INTO platform.domain_event (global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            SELECT (SELECT max(global_index) FROM platform.domain_event) + row_number() OVER (ORDER BY number, step),
                gen_random_uuid(), id, place, 'Task',
                to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                payload_type, payload_revision, convert_to(payload::text, 'UTF8'),
                convert_to((meta_data || jsonb_build_object('changeId', change_id))::text, 'UTF8')
            FROM event ORDER BY number, step
            """;

    long head() throws SQLException {
        try (ResultSet row = query("SELECT coalesce(max(global_index), 0) FROM platform.domain_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    long events() throws SQLException {
        try (ResultSet row = query("SELECT count(*) FROM platform.domain_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Any of them, live ones of the project. */
    List<String> tasks(String project, int limit) throws SQLException {
        List<String> tasks = new ArrayList<>();
        try (ResultSet row = query("SELECT task_id::text FROM command.task_placement WHERE project_id = '" + project
                + "' AND NOT deleted ORDER BY md5(task_id::text) LIMIT " + limit)) {
            while (row.next()) {
                tasks.add(row.getString(1));
            }
        }
        return tasks;
    }

    private static String array(List<String> texts) {
        return "ARRAY['" + String.join("','", texts) + "']";
    }

    private ResultSet query(String sql) throws SQLException {
        return connection.createStatement().executeQuery(sql);
    }

    private void update(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
