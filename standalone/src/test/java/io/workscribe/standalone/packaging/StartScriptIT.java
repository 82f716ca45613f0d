package io.workscribe.standalone.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.distributed.axonserver.Ports;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that lies beside the jar, with the jar as it is shipped. */
@EnabledOnOs(OS.LINUX)
class StartScriptIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private Path data;
    private Path output;

    @BeforeEach
    void choosePlaces() {
        data = folder.resolve("da ta");
        output = folder.resolve("output.txt");
    }

    @AfterEach
    void endWhatStillRuns() {
        started.forEach(process -> process.destroyForcibly().onExit().join());
    }

    @Test
    void aLaterStartUsesWhatTheFirstHasMade() throws Exception {
        Process first = startedAndReady();
        assertThat(optionsOf(first))
                .contains("-XX:+ExitOnOutOfMemoryError")
                .anyMatch(option -> option.startsWith("-Xmx"));
        assertThat(archives()).isEmpty();
        stop(first);

        Process second = startedAndReady();
        Path archive = archives().get(0);
        assertThat(optionsOf(second)).anyMatch(option -> option.endsWith("=" + archive));
        assertThat(read(second, "maps")).contains(archive.toString());
        assertThat(unfinished()).isEmpty();
        stop(second);

        // A damaged archive would end Java with a signal.
        try (RandomAccessFile file = new RandomAccessFile(writable(archive).toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        Process third = startedAsJava();
        assertThat(optionsOf(third)).noneMatch(option -> option.endsWith("=" + archive));
        Path training = Path.of(optionsOf(third).stream()
                .filter(option -> option.contains(".training.") && option.startsWith("-XX:"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^[^=]*=", ""));

        // Killed while Java wrote an archive.
        third.destroyForcibly().onExit().join();
        Files.write(training, new byte[1_000_000]);
        Files.write(Path.of(training + ".ready"), new byte[0]);
        Process fourth = startedAsJava();
        assertThat(archives()).isEmpty();
        assertThat(training).doesNotExist();
        fourth.destroyForcibly();
    }

    @Test
    void ofTwoThatStartAtOnceOneRunsAndTheOtherIsRefused() throws Exception {
        Process one = start(Map.of());
        Process other = start(Map.of());

        await().atMost(PATIENCE).until(() -> said("is in use by another WorkScribe") && said("is ready"));
        await().atMost(PATIENCE)
                .until(() -> Stream.of(one, other).filter(Process::isAlive).count() == 1);
        assertThat(applications()).hasSize(1);
    }

    @Test
    void itStartsWhereNothingCanBeKept() throws Exception {
        Files.createDirectory(data);
        // Not a matter of permissions: for root there are none.
        Files.writeString(data.resolve("start"), "not a folder");

        Process process = startedAndReady();

        assertThat(optionsOf(process)).contains(TARGET.resolve("workscribe.jar").toString());
        stop(process);
    }

    @Test
    void argumentsArriveAndACommandLeavesNothingToLearnFrom() throws Exception {
        Process process = start(Map.of(), "no-such-command");

        assertThat(process.onExit().join().exitValue()).isNotZero();
        assertThat(read(output)).contains("no-such-command");
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void heapAndCollectorOfTheOperatorAreTaken() throws Exception {
        Process process = startedAsJava(Map.of("JAVA_OPTS", "-Xmx300m -XX:+UseParallelGC"));

        assertThat(optionsOf(process))
                .contains("-Xmx300m", "-XX:+UseParallelGC")
                .doesNotContain("-Xmx224m", "-XX:+UseSerialGC");
    }

    /** Java 17 crashes when it meets an archive while something looks into classes as they are loaded. */
    @Test
    void aFlightRecordingIsMadeOfAStartWithoutAnArchive() throws Exception {
        Process process =
                startedAsJava(Map.of("JAVA_OPTS", "-XX:StartFlightRecording=filename=" + folder.resolve("flight.jfr")));

        List<String> options = optionsOf(process);
        String application = applications().get(0).toString();
        assertThat(options)
                .contains(application + "/content/workscribe.jar")
                .noneMatch(option -> option.contains(application + "-"));
    }

    private Process startedAsJava() throws IOException {
        return startedAsJava(Map.of());
    }

    /** Until the script has handed over to Java. */
    private Process startedAsJava(Map<String, String> environment) throws IOException {
        Process process = start(environment);
        await().atMost(PATIENCE)
                .until(() -> !process.isAlive()
                        || optionsOf(process).contains("--workscribe.data=" + data)
                                && optionsOf(process).contains("-XX:+ExitOnOutOfMemoryError"));
        assertThat(process.isAlive()).as(() -> read(output)).isTrue();
        return process;
    }

    private Process startedAndReady() throws IOException {
        Files.deleteIfExists(output);
        Process process = start(Map.of());
        awaitReady(process);
        return process;
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(TARGET.resolve("workscribe").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--workscribe.data=" + data,
                "--server.port=" + Ports.free(),
                "--management.server.port=" + Ports.free()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private void awaitReady(Process process) {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || said("is ready"));
        assertThat(process.isAlive()).as(() -> read(output)).isTrue();
    }

    /** The script has become Java: a signal to it is one to Java. */
    private void stop(Process process) {
        process.destroy();
        assertThat(process.onExit().join().exitValue()).as(() -> read(output)).isEqualTo(143);
    }

    private boolean said(String words) {
        return read(output).contains(words);
    }

    private static List<String> optionsOf(Process process) {
        return List.of(process.info().arguments().orElse(new String[0]));
    }

    private static String read(Process process, String file) throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Path writable(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private List<Path> applications() throws IOException {
        return kept("app-\\d+-\\d+");
    }

    private List<Path> archives() throws IOException {
        return kept("app-\\d+-\\d+-\\d+-\\d+");
    }

    private List<Path> unfinished() throws IOException {
        return kept("unpacking.*|.*\\.training\\..*");
    }

    private List<Path> kept(String names) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("start"))) {
            return files.filter(file -> file.getFileName().toString().matches(names))
                    .toList();
        }
    }
}
