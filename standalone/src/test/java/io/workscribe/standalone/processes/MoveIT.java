package io.workscribe.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.workscribe.distributed.axonserver.TestAxonServer;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.standalone.acceptance.client.Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code docs/moving.md} with the jars that are shipped: one process with its own database becomes several on Axon
 * Server. Every table that is read has the same rows afterwards, also when it is filled again from the events there.
 */
class MoveIT {

    private static final int EVENTS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Pattern EXPORTED = Pattern.compile("Exported (\\d+) events");

    private final Path folder = SeveralProcesses.folder("move");
    private final Path file = folder.resolve("events.jsonl.gz");
    private final TestDatabase database = TestDatabase.migrated();
    private SeveralProcesses processes;
    private final JarProcess standalone = new JarProcess(
            "standalone",
            Path.of("target", "workscribe.jar"),
            folder,
            Map.of("WORKSCRIBE_RATELIMIT_PERMINUTE", "0", "WORKSCRIBE_COPY_PASSWORD", ""));

    /** The database of the one process would outlive it if it were killed. */
    @AfterEach
    void stop() {
        standalone.stop();
        if (processes != null) {
            processes.kill();
        }
    }

    @Test
    void everyTableThatIsReadIsTheSameOnBoth() throws IOException {
        Optional<TestAxonServer> axonServer = TestAxonServer.another();
        assumeTrue(axonServer.isPresent(), "needs an Axon Server of its own, that is empty");
        Load load = work();
        List<JsonNode> tasks = load.storedTasks();
        standalone.stop();

        took("copy-database", () -> standalone.run("copy-database", "--to=" + database.url()));
        String said = took("export-events", () -> standalone.run("export-events", "--to=" + file));
        Map<String, String> settings = settings(axonServer.get());
        JarProcess tool = new JarProcess("import", SeveralProcesses.COMMAND_SIDE, folder, settings);
        took("import-events", () -> tool.run("import-events", "--from=" + file));
        processes = SeveralProcesses.start(folder, settings);
        Map<String, String> before = readTables();

        assertThat(exported(said)).isGreaterThanOrEqualTo(EVENTS);
        assertThat(before).isNotEmpty();
        List<JsonNode> moved = load.storedTasks(Server.at(processes.uri()));
        assertThat(withoutRevisions(moved)).isEqualTo(withoutRevisions(tasks));
        assertThat(byRevision(moved)).isEqualTo(byRevision(tasks));
        assertThat(took("rebuild of every projection", () -> rebuild(processes.querySides())))
                .isPositive();
        assertThat(readTables()).isEqualTo(before);
        assertThat(load.storedTasks(Server.at(processes.uri()))).isEqualTo(moved);
        System.out.printf("%d events, %d tables are equal%n", exported(said), before.size());
    }

    /** Revisions are positions in a store, and another store counts from another number; cursors do not outlive a move either. */
    private static List<JsonNode> withoutRevisions(List<JsonNode> tasks) {
        return tasks.stream()
                .<JsonNode>map(task -> ((ObjectNode) task.deepCopy()).without("revision"))
                .toList();
    }

    private static List<String> byRevision(List<JsonNode> tasks) {
        return tasks.stream()
                .sorted(Comparator.comparingLong(
                                (JsonNode task) -> task.get("revision").asLong())
                        .thenComparing(task -> task.get("id").asString()))
                .map(task -> task.get("id").asString())
                .toList();
    }

    /** Until there are as many events as it takes, and every table has come to the last. */
    private Load work() {
        standalone.start("--workscribe.demo=true");
        standalone.awaitReady();
        Load load = new Load(Server.at(URI.create("http://" + standalone.address())));
        try (load) {
            await().atMost(PATIENCE).until(() -> head(standalone) >= EVENTS);
        }
        await().atMost(PATIENCE).until(() -> caughtUp(standalone.processors()));
        return load;
    }

    private Map<String, String> settings(TestAxonServer axonServer) throws IOException {
        Map<String, String> settings = new HashMap<>(SeveralProcesses.stores(axonServer, database));
        for (String secret : List.of("token-signing-key", "personal-data-key", "mail-key")) {
            settings.put(
                    "WORKSCRIBE_SECRETS_" + secret.replace("-", "").toUpperCase(),
                    Files.readString(standalone.data().resolve("secrets").resolve(secret)));
        }
        return settings;
    }

    /** How many read models the query-sides have. */
    private static int rebuild(List<JarProcess> querySides) {
        JarProcess asked = querySides.get(0);
        List<String> groups = asked.processors().stream()
                .map(processor -> processor.get("name").asString())
                .filter(name -> name.startsWith("query."))
                .toList();
        for (String group : groups) {
            String name = group.substring("query.".length());
            long live = asked.readModel(name).get("live").asLong();
            assertThat(asked.rebuild(group)).isEqualTo(202);
            await(name)
                    .atMost(PATIENCE)
                    .until(() -> asked.readModel(name).get("live").asLong() > live);
        }
        return groups.size();
    }

    private static boolean caughtUp(List<JsonNode> processors) {
        return processors.stream()
                .allMatch(processor -> processor.get("caught_up").asBoolean()
                        && processor.get("lag").asLong() == 0
                        && processor.get("replay").isNull());
    }

    private static long head(JarProcess process) {
        return process.processors().get(0).get("head").asLong();
    }

    /** A checksum of all rows of each table that is read. */
    private Map<String, String> readTables() {
        Map<String, String> checksums = new TreeMap<>();
        database.jdbc()
                .sql(
                        "SELECT m.name, t.schemaname || '.' || t.tablename AS place, t.tablename FROM platform.read_model m"
                                + " JOIN pg_tables t ON t.schemaname = m.name || '_g' || m.generation WHERE m.state = 'live'")
                .query()
                .listOfRows()
                .forEach(table -> checksums.put(
                        table.get("name") + "." + table.get("tablename"),
                        database.jdbc()
                                .sql(
                                        "SELECT count(*) || ' ' || coalesce(md5(string_agg(row::text, E'\\n' ORDER BY row::text)), '')"
                                                + " FROM %s AS row".formatted(table.get("place")))
                                .query(String.class)
                                .single()));
        return checksums;
    }

    private static int exported(String said) {
        Matcher exported = EXPORTED.matcher(said);
        assertThat(exported.find()).as(said).isTrue();
        return Integer.parseInt(exported.group(1));
    }

    private static <T> T took(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("%s took %.1f s%n", what, (System.nanoTime() - start) / 1e9);
        return result;
    }
}
