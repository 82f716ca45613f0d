package io.workscribe.transfer.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.eventstore.EventLocation.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"events.jsonl", "events.jsonl.gz"})
    void whatIsWrittenIsReadBack(String name) throws Exception {
        List<StoredEvent> events = List.of(
                event(3, "Tasks/Aufgäben \uD83D\uDE00 \u2028 \"quoted\"\n"),
                event(7, "{\"price\":1.50}"),
                new StoredEvent(
                        9, "alone", "2026-11-25T10:15:30.120Z", null, "alone", 0, "a.Type", null, "{}", Map.of()));
        Path file = write(folder.resolve(name), events);

        assertThat(read(file)).isEqualTo(events);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void theFormatIsTheOneThatIsDocumented() throws Exception {
        Path file = write(folder.resolve("events.jsonl"), List.of(event(7, "{\"title\":\"x\"}")));

        assertThat(Files.readString(file)).isEqualTo("""
                {"format":"workscribe-events","version":1,"store":"postgresql","events":1}
                {"position":7,"identifier":"id-7","timestamp":"2026-11-25T10:15:30.007Z","aggregate_type":"Task",\
                "aggregate_identifier":"task-7","sequence_number":0,"payload_type":"a.Type","payload_revision":"1",\
                "payload":"{\\"title\\":\\"x\\"}","meta_data":{"traceId":"t"}}
                {"end":{"events":1,"sha256":"%s"}}
                """.formatted(sha256(file)));
    }

    private static String sha256(Path file) throws IOException {
        String last = lines(file).get(2);
        return last.substring(last.indexOf("sha256") + 9, last.length() - 3);
    }

    @Test
    void anExistingFileIsNotOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("events.jsonl"), "precious");

        assertThatThrownBy(() -> write(file, List.of())).isInstanceOf(StartupFailure.class);
        assertThat(file).hasContent("precious");
    }

    @Test
    void anUnfinishedExportLeavesNothing() throws Exception {
        Path file = folder.resolve("events.jsonl");
        try (EventFileWriter writer = EventFileWriter.create(file, Store.POSTGRESQL, 2)) {
            writer.write(event(1, "{}"));
        }

        assertThat(Files.list(folder)).isEmpty();
    }

    static Stream<Arguments> damage() {
        return Stream.of(
                damaged("its beginning is missing", "it holds no exported events", lines -> lines.subList(1, 6)),
                damaged("its end is missing", "it ends after 4 of 4 events", lines -> lines.subList(0, 5)),
                damaged("its second half is missing", "it ends after 2 of 4 events", lines -> lines.subList(0, 3)),
                damaged("everything is missing", "it is empty", lines -> List.of()),
                damaged("another kind of file", "it holds no exported events", lines -> List.of("{}", "{}")),
                damaged("no JSON", "line 1 of it is damaged", lines -> List.of("no JSON")),
                damaged("a newer version", "its format is of version 2", line(0, l -> l.replace("n\":1", "n\":2"))),
                damaged("another store", "which store", line(0, l -> l.replace("postgresql", "floppy"))),
                damaged("a changed title", "its checksum is wrong", line(2, l -> l.replace("Two", "Too"))),
                damaged(
                        "a spare property",
                        "line 3 of it is damaged",
                        line(2, l -> l.replace("{\"pos", "{\"a\":1,\"pos"))),
                damaged(
                        "no identifier",
                        "line 3 of it is damaged",
                        line(2, l -> l.replace("\"identifier\"", "\"type\""))),
                damaged("a time without zone", "line 3 of it is damaged", line(2, l -> l.replace("002Z", "002"))),
                damaged("a text for a number", "line 3 of it is damaged", line(2, l -> l.replace(":2,", ":\"2\","))),
                damaged("half a line", "line 3 of it is damaged", line(2, l -> l.substring(0, 40))),
                damaged("two lines swapped", "event 3 is not behind", lines -> {
                    Collections.swap(lines, 2, 3);
                    return lines;
                }),
                damaged("a line twice", "event 3 is not behind", lines -> {
                    lines.add(3, lines.get(2));
                    return lines;
                }),
                damaged("a line left out", "it holds 3 events and should hold 4", lines -> {
                    lines.remove(3);
                    return lines;
                }),
                damaged("something behind the end", "something follows its end", lines -> {
                    lines.add("{}");
                    return lines;
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damage")
    void aDamagedFileIsRefused(String what, String reason, UnaryOperator<List<String>> damage) throws Exception {
        Path file = write(
                folder.resolve("events.jsonl"),
                List.of(event(1, "One"), event(2, "Two"), event(3, "Three"), event(4, "Four")));
        List<String> damaged = damage.apply(new ArrayList<>(lines(file)));
        Files.write(file, damaged);

        assertThatThrownBy(() -> EventFileReader.check(file))
                .isInstanceOf(StartupFailure.class)
                .hasMessageStartingWith("The file cannot be used: ")
                .hasMessageContaining(reason);
    }

    @Test
    void aCompressedFileIsRefusedWhereverItIsCutOff() throws Exception {
        Path file = write(folder.resolve("events.jsonl.gz"), List.of(event(1, "One"), event(2, "Two")));
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> EventFileReader.check(file)).isInstanceOf(StartupFailure.class);
        }
        for (int changed = 10; changed < whole.length; changed++) {
            byte[] other = whole.clone();
            other[changed] ^= 1;
            Files.write(file, other);
            assertThatThrownBy(() -> EventFileReader.check(file)).isInstanceOf(StartupFailure.class);
        }
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() throws Exception {
        Path file = folder.resolve("events.jsonl");
        byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 70; i++) {
                out.write(megabyte);
            }
        }

        assertThatThrownBy(() -> EventFileReader.check(file))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("a line is too long");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> EventFileReader.check(folder.resolve("none")))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("none");
    }

    private static Arguments damaged(String what, String reason, UnaryOperator<List<String>> damage) {
        return Arguments.of(what, reason, damage);
    }

    private static UnaryOperator<List<String>> line(int number, UnaryOperator<String> change) {
        return lines -> {
            String before = lines.get(number);
            lines.set(number, change.apply(before));
            assertThat(lines.get(number)).isNotEqualTo(before);
            return lines;
        };
    }

    static StoredEvent event(long number, String payload) {
        return new StoredEvent(
                number,
                "id-" + number,
                "2026-11-25T10:15:30.%03dZ".formatted(number),
                "Task",
                "task-" + number,
                0,
                "a.Type",
                "1",
                payload,
                Map.of("traceId", "t"));
    }

    static Path write(Path file, List<StoredEvent> events) {
        try (EventFileWriter writer = EventFileWriter.create(file, Store.POSTGRESQL, events.size())) {
            events.forEach(writer::write);
            writer.finish();
        }
        return file;
    }

    static List<StoredEvent> read(Path file) {
        List<StoredEvent> events = new ArrayList<>();
        try (EventFileReader reader = EventFileReader.open(file)) {
            for (StoredEvent event = reader.next(); event != null; event = reader.next()) {
                events.add(event);
            }
        }
        return events;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
