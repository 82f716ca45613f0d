package io.workscribe.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.client.Server;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A release whose read model has another column takes the place of the one before, a process after the other, while people
 * work; and then that one comes back.
 */
@ExtendWith(NeedsSeveralProcesses.class)
class ReplacedBuildIT {

    private static final int A_WHILE = 50;

    private final SeveralProcesses processes = SeveralProcesses.shared();

    @Test
    void nobodyNotices() throws IOException {
        List<JarProcess> querySides = processes.querySides();
        Path before = querySides.get(0).jar();
        Path after =
                withAnotherColumn(before, SeveralProcesses.folder("replaced").resolve("query-side.jar"));
        long older = generation();
        Load load = new Load(Server.get());
        try (load) {
            load.goOn(A_WHILE);
            long newer = replace(querySides, after, load);
            assertThat(newer).isGreaterThan(older);
            replace(querySides, before, load);
            System.out.printf(
                    "Replaced and put back: %d writes acknowledged, %d refused, %d reads refused; longest time without a write"
                            + " %.1f s, without a read %.1f s%n",
                    load.acknowledged(),
                    load.refusedWrites(),
                    load.refusedReads(),
                    load.longestWithoutWrite().toMillis() / 1000.0,
                    load.longestWithoutRead().toMillis() / 1000.0);
            assertThat(load.refusedReads()).isZero();
            assertThat(load.refusals()).isEmpty();
        }
        List<String> titles = load.storedTasks().stream()
                .map(task -> task.get("title").asString())
                .toList();
        assertThat(titles).doesNotHaveDuplicates().containsAll(load.acknowledgedTasks());
    }

    private long replace(List<JarProcess> processes, Path jar, Load load) {
        for (JarProcess process : processes) {
            process.stop();
            process.becomes(jar);
            process.start();
            process.awaitReady();
            load.goOn(A_WHILE);
        }
        return generation();
    }

    /** That of the tasks, as the first query-side reads them. */
    private long generation() {
        JsonNode tasks = processes.querySides().get(0).readModel("tasks");
        return tasks.get("live").asLong();
    }

    private static Path withAnotherColumn(Path jar, Path copy) throws IOException {
        Files.copy(jar, copy);
        try (FileSystem inside = FileSystems.newFileSystem(copy)) {
            Files.writeString(
                    inside.getPath("BOOT-INF/classes/readmodel/tasks.sql"),
                    "\nALTER TABLE query.task ADD COLUMN shelf text;\n",
                    StandardOpenOption.APPEND);
        }
        return copy;
    }
}
