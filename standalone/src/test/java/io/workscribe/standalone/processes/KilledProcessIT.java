package io.workscribe.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.workscribe.distributed.axonserver.TestAxonServer;
import io.workscribe.standalone.acceptance.client.Server;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A part is killed while people work: nothing that was acknowledged is lost, nothing is there twice, everybody is told
 * once. What it was like for them is printed.
 */
class KilledProcessIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Enough to be in the middle of everything. */
    private static final int A_WHILE = 200;

    private final Server server = Server.get();
    private final SeveralProcesses processes = SeveralProcesses.shared();

    @Test
    void aCommandSide() {
        killed(processes.commandSides().get(0));
    }

    @Test
    void aQuerySide() {
        killed(processes.querySides().get(0));
    }

    @Test
    void axonServer() {
        assumeTrue(TestAxonServer.get().crash().isPresent(), "this Axon Server is not ours to kill");
        TestAxonServer.Crash axonServer = TestAxonServer.get().crash().orElseThrow();
        Load load = new Load(server);
        try (load) {
            load.goOn(A_WHILE);
            load.watchGaps();
            axonServer.kill();
            int refused = load.refusedWrites();
            await().atMost(PATIENCE).until(() -> load.refusedWrites() > refused);
            axonServer.restart();
            Duration catchUp = time(this::allReady);
            load.goOn(A_WHILE);
            print("Axon Server", load, catchUp);
        }
        nothingIsLostOrTwice(load);
    }

    private void killed(JarProcess victim) {
        Load load = new Load(server);
        try (load) {
            load.goOn(A_WHILE);
            load.watchGaps();
            victim.kill();
            // Long enough for its work to be taken over.
            load.goOn(A_WHILE);
            load.goOn(A_WHILE);
            victim.start();
            Duration catchUp = time(victim::awaitReady);
            load.goOn(A_WHILE);
            print(victim.name(), load, catchUp);
        }
        nothingIsLostOrTwice(load);
    }

    private void allReady() {
        Stream.concat(processes.commandSides().stream(), processes.querySides().stream())
                .forEach(JarProcess::awaitReady);
    }

    private static void nothingIsLostOrTwice(Load load) {
        List<JsonNode> tasks = load.storedTasks();
        List<String> titles = tasks.stream().map(KilledProcessIT::title).toList();
        assertThat(titles).doesNotHaveDuplicates().containsAll(load.acknowledgedTasks());
        assertThat(tasks.stream().map(task -> task.get("number").asInt())).doesNotHaveDuplicates();
        List<String> comments = tasks.stream()
                .flatMap(task -> load.storedComments(task.get("id").asString()).stream())
                .toList();
        assertThat(comments).doesNotHaveDuplicates().containsAll(load.acknowledgedComments());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(load.toldToAssignee()).containsExactlyInAnyOrderElementsOf(titles));
    }

    private static String title(JsonNode task) {
        return task.get("title").asString();
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void print(String killed, Load load, Duration catchUp) {
        System.out.printf(
                "%s was killed: %d writes acknowledged, %d refused, %d reads refused; longest time without a write %.1f s, "
                        + "without a read %.1f s; started again, ready after %.1f s%n",
                killed,
                load.acknowledged(),
                load.refusedWrites(),
                load.refusedReads(),
                load.longestWithoutWrite().toMillis() / 1000.0,
                load.longestWithoutRead().toMillis() / 1000.0,
                catchUp.toMillis() / 1000.0);
    }
}
