package io.workscribe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutOfMemoryTest {

    @ParameterizedTest
    @ValueSource(strings = {"thread", "pool"})
    void theProcessEndsItselfWhereverItsMemoryIsExhausted(String where) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Eater.class.getName(),
                        where)
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(OutOfMemory.EXIT_CODE);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Would live for ever, as a server does. */
    static final class Eater {

        private static final List<byte[]> EATEN = new ArrayList<>();

        public static void main(String[] arguments) {
            OutOfMemory.watchThreads();
            // While there is memory for it.
            new Thread(Eater::live).start();
            if (arguments[0].equals("thread")) {
                new Thread(Eater::eat).start();
            } else {
                OutOfMemory.threads(1, Thread::new).submit(Eater::eat);
            }
        }

        private static void eat() {
            while (true) {
                EATEN.add(new byte[1 << 20]);
            }
        }

        private static void live() {
            while (true) {
                java.util.concurrent.locks.LockSupport.park();
            }
        }
    }
}
