package io.workscribe.transfer.events;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.workscribe.distributed.DistributedTestApplication;
import io.workscribe.distributed.axonserver.TestAxonServer;
import io.workscribe.distributed.axonserver.WithAxonServer;
import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.StartupFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** To Axon Server and back. What the server holds already stays there: the test's own events come after it. */
@WithAxonServer
class MoveToAxonServerTest {

    private static final Class<?>[] PROCESSORS = {Books.Policy.class, Books.Projection.class, Books.Repair.class};
    private static final String SERVER = TestAxonServer.get().address();

    @TempDir
    Path folder;

    private final UUID shelf = UUID.randomUUID();
    private final Installation installation = Installation.onAxonServer();
    private AxonServerConnectionManager connections;

    @BeforeEach
    void connect() {
        AxonServerConfiguration configuration = new AxonServerConfiguration();
        configuration.setServers(SERVER);
        configuration.setComponentName("test");
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .routingServers(SERVER)
                .build();
    }

    @AfterEach
    void close() {
        connections.shutdown();
        installation.close();
    }

    private EventChannel channel() {
        return connections.getConnection().eventChannel();
    }

    private EventTransfer toAxonServer() {
        return installation.transfer(this::channel);
    }

    @Test
    void everyEventIsHandledOnceOnTheWayThereAndBack() throws Exception {
        takeOverWhatTheServerHolds();
        inPostgres(1, 20, Books.PROJECTION, Books.POLICY);
        List<String> handledBefore = Books.handledBy(Books.POLICY, installation.jdbc);
        // As if the process had been stopped before these two came to their last events.
        goBackTo(Books.POLICY, 15);
        goBackTo(Books.PROJECTION, 18);
        List<String> standalone = installation.events();

        Path there = folder.resolve("there.jsonl.gz");
        installation.transfer().exportTo(there);
        assertThatThrownBy(() -> onAxonServer().close())
                .rootCause()
                .hasMessageContaining("The events of this database are in PostgreSQL");
        appendHalf(there);
        toAxonServer().importFrom(there);
        assertThat(installation.events()).isEqualTo(standalone);
        assertThatThrownBy(() -> inPostgres().close())
                .rootCause()
                .hasMessageContaining("The events of this database are in Axon Server");

        try (ConfigurableApplicationContext context = onAxonServer()) {
            Books.add(context, shelf, 20, "21", "22", "23");
            awaitLast("23", Books.POLICY, Books.PROJECTION, Books.REPAIR);
        }
        Path back = folder.resolve("back.jsonl.gz");
        toAxonServer().exportTo(back);
        installation.transfer().importFrom(back);
        assertThat(installation.events())
                .startsWith(standalone.toArray(String[]::new))
                .hasSize(standalone.size() + 3);

        inPostgres(24, 25, Books.PROJECTION, Books.POLICY);
        List<String> policy = Books.handledBy(Books.POLICY, installation.jdbc);
        assertThat(handledBefore).isEqualTo(numbers(1, 20));
        assertThat(policy).isEqualTo(both(numbers(1, 20), numbers(16, 25)));
        List<String> projection = Books.handledBy(Books.PROJECTION, installation.jdbc);
        assertThat(projection.subList(projection.size() - 7, projection.size())).isEqualTo(numbers(19, 25));
        assertThat(Books.handledBy(Books.REPAIR, installation.jdbc))
                .as("nothing that a standalone process had written")
                .isEqualTo(numbers(21, 23));

        // And there once more: the server has most of it.
        Path again = folder.resolve("again.jsonl.gz");
        installation.transfer().exportTo(again);
        toAxonServer().importFrom(again);
        try (ConfigurableApplicationContext context = onAxonServer()) {
            Books.add(context, shelf, 25, "26");
            awaitLast("26", Books.POLICY, Books.PROJECTION, Books.REPAIR);
        }
        assertThat(Books.handledBy(Books.POLICY, installation.jdbc)).isEqualTo(both(policy, numbers(26, 26)));
    }

    @Test
    void aFileOfAnotherDatabaseIsRefusedBeforeAnythingIsSent() throws Exception {
        takeOverWhatTheServerHolds();
        inPostgres(1, 3, Books.PROJECTION, Books.POLICY);
        Path file = folder.resolve("file.jsonl");
        installation.transfer().exportTo(file);
        installation
                .jdbc
                .sql("UPDATE platform.domain_event SET payload = convert_to('{\"title\":\"other\"}', 'UTF8') "
                        + "WHERE aggregate_identifier = ? AND sequence_number = 1")
                .param(shelf.toString())
                .update();
        long before = channel().getLastToken().get(10, SECONDS);
        List<String> everything = installation.everything();

        assertThatThrownBy(() -> toAxonServer().importFrom(file))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("The file and the database do not belong together");
        assertThat(channel().getLastToken().get(10, SECONDS)).isEqualTo(before);
        assertThat(installation.everything()).isEqualTo(everything);
    }

    @Test
    void aServerWithOtherEventsIsRefused() throws Exception {
        takeOverWhatTheServerHolds();
        inPostgres(1, 3, Books.PROJECTION, Books.POLICY);
        Path file = folder.resolve("file.jsonl");
        installation.transfer().exportTo(file);
        String alone = UUID.randomUUID().toString();
        new AxonServerEventLog(this::channel)
                .append(List.of(new StoredEvent(
                        0, alone, "2026-11-25T10:15:30.120Z", null, alone, 0, "a.Type", null, "{}", Map.of())));
        List<String> everything = installation.everything();

        assertThatThrownBy(() -> toAxonServer().importFrom(file))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("Axon Server holds other events than the file");
        assertThat(installation.everything()).isEqualTo(everything);
    }

    @Test
    void aDatabaseThatIsBeyondTheServerIsRefused() throws Exception {
        long newest = channel().getLastToken().get(10, SECONDS);
        installation.storeToken(Books.PROJECTION, Installation.handled(newest + 2));

        assertThatThrownBy(() -> onAxonServer().close())
                .rootCause()
                .isInstanceOf(StartupFailure.class)
                .hasMessageEndingWith("the newest event in Axon Server is %d.", newest);
    }

    /** So that its events are the beginning of ours. */
    private void takeOverWhatTheServerHolds() {
        Path file = folder.resolve("before.jsonl.gz");
        toAxonServer().exportTo(file);
        installation.transfer().importFrom(file);
    }

    private void inPostgres(int from, int to, String... processors) throws IOException {
        try (ConfigurableApplicationContext context = inPostgres()) {
            for (int number = from; number <= to; number++) {
                Books.add(context, shelf, number - 1, Integer.toString(number));
                installation
                        .jdbc
                        .sql("SELECT nextval(pg_get_serial_sequence('platform.domain_event', 'global_index'))")
                        .query()
                        .singleRow();
            }
            awaitLast(Integer.toString(to), processors);
        }
    }

    private ConfigurableApplicationContext inPostgres() throws IOException {
        return PlatformTestApplication.start(installation.database, Books.Policy.class, Books.Projection.class);
    }

    private ConfigurableApplicationContext onAxonServer() throws IOException {
        return DistributedTestApplication.start(installation.database, SERVER, PROCESSORS);
    }

    private void awaitLast(String title, String... processors) {
        for (String processor : processors) {
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(Books.handledBy(processor, installation.jdbc))
                            .endsWith(title));
        }
    }

    private void goBackTo(String processor, int number) {
        long index = installation
                .jdbc
                .sql(
                        "SELECT global_index FROM platform.domain_event WHERE aggregate_identifier = ? AND sequence_number = ?")
                .params(shelf.toString(), number - 1)
                .query(Long.class)
                .single();
        installation
                .jdbc
                .sql("DELETE FROM platform.token_entry WHERE processor_name = ?")
                .param(processor)
                .update();
        // Rolled back, as the one before it was.
        installation.storeToken(processor, GapAwareTrackingToken.newInstance(index, new TreeSet<>(List.of(index - 1))));
    }

    /** An import that was interrupted. */
    private void appendHalf(Path file) {
        List<StoredEvent> events = EventFileTest.read(file);
        new AxonServerEventLog(this::channel).append(events.subList(events.size() - 20, events.size() - 11));
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
