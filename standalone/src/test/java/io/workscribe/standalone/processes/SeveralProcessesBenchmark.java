package io.workscribe.standalone.processes;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * {@code benchmarks/run} against several processes and against one, in turns, all on this machine. Part of no
 * build; see docs/distributed.md.
 */
@EnabledIfSystemProperty(named = "workscribe.benchmark", matches = "true")
class SeveralProcessesBenchmark {

    private static final int ROUNDS = 2;

    @Test
    void severalBesideOne() throws Exception {
        SeveralProcesses several = SeveralProcesses.shared();
        JarProcess one = new JarProcess(
                "standalone",
                Path.of("target", "workscribe.jar"),
                SeveralProcesses.folder("benchmark"),
                Map.of("WORKSCRIBE_RATELIMIT_PERMINUTE", "0"));
        one.start();
        try {
            one.awaitReady();
            for (int round = 1; round <= ROUNDS; round++) {
                measure("one process, round " + round, URI.create("http://" + one.address()));
                measure("2 + 2 processes, round " + round, several.uri());
            }
        } finally {
            one.stop();
        }
    }

    private static void measure(String what, URI server) throws IOException, InterruptedException {
        System.out.println(what);
        Process program = new ProcessBuilder(
                        "../benchmarks/run",
                        Path.of("target", "workscribe.jar").toString(),
                        "url=" + server,
                        "tasks=1000",
                        "work=task,list,create,edit")
                .redirectErrorStream(true)
                .start();
        System.out.print(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (program.waitFor() != 0) {
            throw new IllegalStateException("The benchmark failed");
        }
    }
}
