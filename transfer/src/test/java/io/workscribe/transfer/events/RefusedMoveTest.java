package io.workscribe.transfer.events;

import static io.workscribe.transfer.events.Installation.handled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.StartupFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A move that cannot be right is refused with a sentence, and nothing has been changed then. */
class RefusedMoveTest {

    @TempDir
    Path folder;

    private final Installation installation = Installation.onAxonServer();

    @AfterEach
    void close() {
        installation.close();
    }

    private final List<StoredEvent> events = new ArrayList<>();

    @BeforeEach
    void threeEventsOfOneShelf() {
        for (int number = 0; number < 3; number++) {
            events.add(event(number));
        }
    }

    private static StoredEvent event(int number) {
        return with(EventFileTest.event(number, "{\"title\":\"Book\"}"), "shelf", number);
    }

    private static StoredEvent with(StoredEvent event, String aggregate, long sequenceNumber) {
        return new StoredEvent(
                event.position(),
                event.identifier(),
                event.timestamp(),
                event.aggregateType(),
                aggregate,
                sequenceNumber,
                event.payloadType(),
                event.payloadRevision(),
                event.payload(),
                event.metaData());
    }

    @Test
    void aDamagedFile() throws Exception {
        Path file = file();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(2);
        Files.write(file, lines);

        refused(file, "it holds 2 events and should hold 3");
    }

    @Test
    void anEventTwiceUnderAnotherPosition() {
        StoredEvent first = events.get(0);
        events.add(at(first, 3));

        refused(file(), "cannot be stored");
    }

    private static StoredEvent at(StoredEvent event, long position) {
        return new StoredEvent(
                position,
                event.identifier(),
                event.timestamp(),
                event.aggregateType(),
                event.aggregateIdentifier(),
                event.sequenceNumber(),
                event.payloadType(),
                event.payloadRevision(),
                event.payload(),
                event.metaData());
    }

    @Test
    void anAggregateWithAHole() {
        events.remove(1);

        refused(file(), "event id-2 is not the next of its aggregate");
    }

    @Test
    void anAggregateBackwards() {
        events.set(0, with(events.get(0), "shelf", 1));
        events.set(1, with(events.get(1), "shelf", 0));

        refused(file(), "is not the next of its aggregate");
    }

    @Test
    void aTextThatDoesNotFit() {
        events.set(0, with(events.get(0), "x".repeat(300), 0));

        refused(file(), "cannot be stored");
    }

    @Test
    void aTextThatPostgresDoesNotTake() {
        events.set(0, with(events.get(0), "zero \u0000", 0));

        refused(file(), "cannot be stored");
    }

    @Test
    void otherEventsThanThoseThatAreThere() {
        installation.transfer().importFrom(file());
        installation
                .jdbc
                .sql("UPDATE platform.event_location SET store = 'axon-server'")
                .update();
        events.set(1, change(events.get(1), payload -> payload.replace("Book", "Booklet")));

        refused(file(), "PostgreSQL holds other events than the file: the first that differs is number 2");
    }

    private static StoredEvent change(StoredEvent event, UnaryOperator<String> payload) {
        return new StoredEvent(
                event.position(),
                event.identifier(),
                event.timestamp(),
                event.aggregateType(),
                event.aggregateIdentifier(),
                event.sequenceNumber(),
                event.payloadType(),
                event.payloadRevision(),
                payload.apply(event.payload()),
                event.metaData());
    }

    @Test
    void fewerEventsThanThoseThatAreThere() {
        installation.transfer().importFrom(file());
        installation
                .jdbc
                .sql("UPDATE platform.event_location SET store = 'axon-server'")
                .update();
        events.remove(2);

        refused(file(), "PostgreSQL holds other events than the file: the first that differs is number 3");
    }

    @Test
    void anImportThatIsDone() {
        Path file = file();
        installation.transfer().importFrom(file);

        refused(file, "The events of this database are in PostgreSQL already");
    }

    @Test
    void aDatabaseOnWhichNothingHasRun() {
        installation.jdbc.sql("DELETE FROM platform.event_location").update();

        refused(file(), "No WorkScribe has run on this database yet");
    }

    @Test
    void aFileThatIsOlderThanAProcessor() {
        installation.storeToken("query.books", handled(4));

        refused(file(), "The database has handled 4 events, and the file holds 3");
    }

    @Test
    void aFileThatIsOlderThanTheRowsOfTheCommandSide() {
        installation
                .jdbc
                .sql("INSERT INTO platform.stream_version (stream, version) VALUES ('shelf', 3)")
                .update();

        refused(file(), "The file is older than the database");
    }

    @Test
    void rowsThatAProcessLeftUnwritten() {
        installation.storeToken("repair.command-side", handled(2));

        refused(file(), "2 of 3 events have been checked");
    }

    @Test
    void aProcessorThatLeftOutAnEvent() {
        installation.transfer().importFrom(file());
        installation.storeToken(
                "query.books",
                GapAwareTrackingToken.newInstance(
                        installation.globalIndex(3), new TreeSet<>(List.of(installation.globalIndex(2)))));
        List<String> before = installation.everything();

        assertThatThrownBy(() -> installation.transfer().exportTo(folder.resolve("again.jsonl")))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("query.books has not handled every event");
        assertThat(folder.resolve("again.jsonl")).doesNotExist();
        assertThat(installation.everything()).isEqualTo(before);
    }

    @Test
    void anExportFromTheStoreThatWasLeft() {
        assertThatThrownBy(() -> installation.transfer().exportTo(folder.resolve("again.jsonl")))
                .isInstanceOf(StartupFailure.class)
                .hasMessage("The events of this database are not in PostgreSQL.");
    }

    @Test
    void aServerThatRuns() throws Exception {
        Path file = file();
        try (Connection server = connect("WorkScribe")) {
            assertThat(server.isValid(1)).isTrue();

            refused(file, "A WorkScribe is running on this database");
            assertThatThrownBy(() -> installation.transfer().exportTo(folder.resolve("again.jsonl")))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessage("A WorkScribe is running on this database.");
        }
    }

    @Test
    void aServerOnTheStoreThatWasLeftOrWhileACommandRuns() throws Exception {
        assertThatThrownBy(() -> PlatformTestApplication.start(installation.database))
                .rootCause()
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("The events of this database are in Axon Server");

        installation.transfer().importFrom(file());
        try (Connection tool = connect("WorkScribe tool 1")) {
            assertThat(tool.isValid(1)).isTrue();
            assertThatThrownBy(() -> PlatformTestApplication.start(installation.database))
                    .rootCause()
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("A command that needs this database at rest is running");
        }
        try (ConfigurableApplicationContext started = PlatformTestApplication.start(installation.database)) {
            assertThat(started.isRunning()).isTrue();
        }
    }

    private Connection connect(String name) throws Exception {
        return DriverManager.getConnection(
                installation.database.url() + "?ApplicationName=" + name.replace(' ', '+'),
                installation.database.username(),
                installation.database.password());
    }

    private Path file() {
        return EventFileTest.write(folder.resolve("events-" + events.hashCode() + ".jsonl"), events);
    }

    private void refused(Path file, String reason) {
        List<String> before = installation.everything();

        assertThatThrownBy(() -> installation.transfer().importFrom(file))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(reason);
        assertThat(installation.everything()).isEqualTo(before);
    }
}
