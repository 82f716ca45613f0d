package io.workscribe.standalone.store;

import io.workscribe.platform.database.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commit bf9160b left in its database, in a new one. The files beside are described in their README. */
final class StoreOfOldBuild implements AutoCloseable {

    private static final String FOLDER = "/stores/bf9160b/";

    /** The newest migration of that commit. */
    private static final String NEWEST_MIGRATION = "20261125.0328";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final TestDatabase database;

    private StoreOfOldBuild(TestDatabase database) {
        this.database = database;
    }

    static StoreOfOldBuild create() {
        TestDatabase database = TestDatabase.migrated();
        migrateAsThen(database);
        JdbcClient jdbc = database.jdbc();
        List<JsonNode> lines = lines("store.jsonl.gz");
        String tables = lines.stream()
                .filter(line -> line.has("table"))
                .map(line -> line.get("table").asString())
                .collect(Collectors.joining(", "));
        jdbc.sql("TRUNCATE " + tables).update();
        lines.forEach(line -> load(jdbc, line));
        return new StoreOfOldBuild(database);
    }

    /** What it answered: the name of who asked, the path, the status and the body. */
    static List<JsonNode> answers() {
        return lines("answers.jsonl.gz");
    }

    Map<String, String> settings() {
        return Map.of(
                "workscribe.database.url", database.url(),
                "workscribe.database.username", database.username(),
                "workscribe.database.password", database.password(),
                "workscribe.secrets.personal-data-key",
                        text("personal-data-key").strip());
    }

    JdbcClient jdbc() {
        return database.jdbc();
    }

    /** One event of each kind, as it was written, waits as a dead letter of the group. */
    void putAside(String group) {
        jdbc().sql("""
                        INSERT INTO platform.dead_letter_entry (dead_letter_id, processing_group, sequence_identifier,
                            sequence_index, message_type, event_identifier, time_stamp, payload_type, payload_revision,
                            payload, meta_data, aggregate_type, aggregate_identifier, sequence_number, token_type, token,
                            enqueued_at, last_touched, diagnostics)
                        SELECT gen_random_uuid()::text, :group, aggregate_identifier,
                               row_number() OVER (PARTITION BY aggregate_identifier ORDER BY sequence_number) - 1,
                               'org.axonframework.eventhandling.GenericTrackedDomainEventMessage', event_identifier,
                               time_stamp, payload_type, payload_revision, payload, meta_data, type,
                               aggregate_identifier, sequence_number,
                               'org.axonframework.eventhandling.GapAwareTrackingToken',
                               convert_to('{"index":' || global_index || ',"gaps":[]}', 'UTF8'),
                               time_stamp, time_stamp, convert_to('{}', 'UTF8')
                          FROM (SELECT DISTINCT ON (payload_type) * FROM platform.domain_event
                                 WHERE convert_from(meta_data, 'UTF8') NOT LIKE '%changeId%'
                                 ORDER BY payload_type, global_index) AS event""").param("group", group).update();
    }

    /** The number of the live generation of each read model. */
    Map<String, Long> liveGenerations() {
        return jdbc()
                .sql("SELECT name, generation FROM platform.read_model WHERE state = 'live'")
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(row -> (String) row.get("name"), row -> (Long) row.get("generation")));
    }

    /** Every row of every table that is derived from events, in a form that can be compared. */
    Map<String, List<String>> derivedRows() {
        Map<String, List<String>> rows = new TreeMap<>();
        liveGenerations().forEach((model, generation) -> {
            String schema = model + "_g" + generation;
            jdbc().sql("SELECT tablename FROM pg_tables WHERE schemaname = ?")
                    .param(schema)
                    .query(String.class)
                    .list()
                    .forEach(table -> rows.put(model + "." + table, rows(schema + "." + table)));
        });
        return rows;
    }

    private List<String> rows(String table) {
        return jdbc().sql("SELECT row_to_json(t)::text FROM " + table + " AS t ORDER BY 1")
                .query(String.class)
                .list();
    }

    private static void migrateAsThen(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations(
                        "classpath:db/migration/platform",
                        "classpath:db/migration/command",
                        "classpath:db/migration/query")
                .defaultSchema("platform")
                .createSchemas(true)
                .target(NEWEST_MIGRATION)
                .load()
                .migrate();
    }

    private static void load(JdbcClient jdbc, JsonNode line) {
        if (line.has("sequence")) {
            jdbc.sql("SELECT setval(?::regclass, ?)")
                    .params(line.get("sequence").asString(), line.get("value").asLong())
                    .query()
                    .singleRow();
            return;
        }
        String table = line.get("table").asString();
        String columns =
                line.get("columns").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        jdbc.sql("INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM json_populate_recordset(null::%s, ?::json)"
                        .formatted(table, columns, columns, table))
                .param(line.get("rows").toString())
                .update();
    }

    private static List<JsonNode> lines(String file) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(open(file)), StandardCharsets.UTF_8))) {
            return reader.lines().map(MAPPER::readTree).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(String file) {
        return StoreOfOldBuild.class.getResourceAsStream(FOLDER + file);
    }

    @Override
    public void close() {
        database.close();
    }
}
