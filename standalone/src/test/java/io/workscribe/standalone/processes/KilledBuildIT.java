package io.workscribe.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.standalone.acceptance.client.Server;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * One process is killed while people write and read models are built: early in a build, when the first have switched, and
 * between an event and its rows. What was acknowledged is there once, the build goes on or begins again, and every table is what
 * the events say. Only with {@code -Dworkscribe.kill-rounds=10}, or another number of rounds of each: it takes minutes.
 */
@EnabledIfSystemProperty(named = "workscribe.kill-rounds", matches = "\\d+")
class KilledBuildIT {

    private enum Moment {
        EARLY_IN_A_BUILD,
        AT_A_SWITCH,
        AFTER_WRITES
    }

    private static final int ROUNDS = Integer.getInteger("workscribe.kill-rounds", 1);
    private static final List<String> MODELS =
            List.of("activity", "directory", "history", "inbox", "lookups", "search", "tasks", "wiki");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final JarProcess server = new JarProcess(
            "killed-build",
            Path.of("target", "workscribe.jar"),
            SeveralProcesses.folder("killed-build"),
            Map.of("WORKSCRIBE_RATELIMIT_PERMINUTE", "0"));

    /** The database of the one process would outlive it if it were killed. */
    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void nothingIsLostAndNothingIsTwice() {
        server.start("--workscribe.demo=true");
        server.awaitReady();
        for (int round = 0; round < ROUNDS; round++) {
            for (Moment moment : Moment.values()) {
                kill(moment);
            }
        }
        MODELS.forEach(this::assertVerified);
    }

    private void kill(Moment moment) {
        Load load = new Load(people());
        load.goOn(40);
        List<Long> before = MODELS.stream().map(this::live).toList();
        MODELS.forEach(model -> assertThat(server.rebuild(groupOf(model))).isIn(202, 409));
        switch (moment) {
            case EARLY_IN_A_BUILD ->
                await().atMost(PATIENCE)
                        .until(() -> MODELS.stream().anyMatch(model -> isBuilding(server.readModel(model))));
            case AT_A_SWITCH ->
                await().atMost(PATIENCE)
                        .until(() ->
                                !before.equals(MODELS.stream().map(this::live).toList()));
            case AFTER_WRITES -> load.goOn(20);
        }
        server.kill();
        load.close();

        server.start();
        server.awaitReady();

        assertThat(load.storedTasks(people()).stream()
                        .map(task -> task.get("title").asString())
                        .toList())
                .as(moment.name())
                .doesNotHaveDuplicates()
                .containsAll(load.acknowledgedTasks());
        await().atMost(PATIENCE).until(() -> MODELS.stream().noneMatch(model -> isBuilding(server.readModel(model))));
    }

    private void assertVerified(String model) {
        assertThat(server.verify(model)).isEqualTo(202);
        await(model).atMost(PATIENCE).untilAsserted(() -> {
            JsonNode verified = server.readModel(model).get("last_verification");
            assertThat(verified.isObject()).isTrue();
            assertThat(verified.get("differences").asLong())
                    .as(verified.toString())
                    .isZero();
        });
    }

    private long live(String model) {
        return server.readModel(model).get("live").asLong();
    }

    private static boolean isBuilding(JsonNode model) {
        return model.get("building").isObject();
    }

    private static String groupOf(String model) {
        return model.equals("lookups") ? "lookup.directory" : "query." + model;
    }

    private Server people() {
        return Server.at(URI.create("http://" + server.address()));
    }
}
