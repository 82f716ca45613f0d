package io.workscribe.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.standalone.acceptance.client.Server;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A read model of several processes is rebuilt, whichever of them is asked, while people work. */
@ExtendWith(NeedsSeveralProcesses.class)
class RebuildIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int A_WHILE = 50;

    private final Server server = Server.get();
    private final SeveralProcesses processes = SeveralProcesses.shared();

    @Test
    void nobodyNotices() {
        JarProcess querySide = processes.querySides().get(0);
        JarProcess commandSide = processes.commandSides().get(0);
        Load load = new Load(server);
        try (load) {
            load.goOn(A_WHILE);
            rebuild("query.tasks", "tasks", querySide);
            load.goOn(A_WHILE);
            // It is the command-sides' own.
            rebuild("lookup.directory", "lookups", querySide);
            load.goOn(A_WHILE);
            rebuild("query.directory", "directory", commandSide);
            load.goOn(A_WHILE);
            System.out.printf(
                    "Rebuilt: %d writes acknowledged, %d refused, %d reads refused%n",
                    load.acknowledged(), load.refusedWrites(), load.refusedReads());
            assertThat(load.refusedWrites()).isZero();
            assertThat(load.refusedReads()).isZero();
        }
    }

    private static void rebuild(String group, String name, JarProcess asked) {
        long before = asked.readModel(name).get("live").asLong();
        assertThat(asked.rebuild(group)).isEqualTo(202);
        await(name).atMost(PATIENCE).untilAsserted(() -> {
            JsonNode now = asked.readModel(name);
            assertThat(now.get("live").asLong()).as(now.toString()).isGreaterThan(before);
        });
    }
}
