package io.workscribe.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import io.workscribe.platform.PlatformConfiguration;
import io.workscribe.platform.WorkScribeProcess;
import io.workscribe.platform.database.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

class OperationsTest {

    private static final TestDatabase database = TestDatabase.migrated();
    /** Builds share their machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final HttpClient http = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext application;

    private final JdbcClient jdbc = database.jdbc();
    private final Shelf shelf = application.getBean(Shelf.class);
    private String group = "query.shelf";

    @BeforeAll
    static void start(@TempDir Path data) {
        database.jdbc().sql("CREATE TABLE shelf (title text NOT NULL)").update();
        application = new SpringApplicationBuilder(Library.class)
                .run(Stream.concat(
                                Stream.of(
                                        "workscribe.data=" + data,
                                        "server.port=0",
                                        "management.endpoints.web.exposure.include=health,processors,deadletters",
                                        "management.endpoint.health.show-details=always",
                                        "management.endpoint.health.status.order=down,degraded,up"),
                                Stream.of(database.properties()))
                        .map(property -> "--" + property)
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @BeforeEach
    void everythingIsHandled() {
        awaitCaughtUp();
    }

    @Test
    void listsEachProcessorWithItsPosition() throws Exception {
        shelve("Middlemarch");
        awaitCaughtUp();

        String processors = get("processors").body();

        assertThat(JsonPath.<List<String>>read(processors, "$.processors[*].name"))
                .containsExactly("policy.lender", "query.shelf");
        assertThat(JsonPath.<List<Boolean>>read(processors, "$.processors[*].running"))
                .containsOnly(true);
        assertThat(JsonPath.<List<Boolean>>read(processors, "$.processors[*].failing"))
                .containsOnly(false);
        String one = get("processors/" + group).body();
        assertThat(JsonPath.<Integer>read(one, "$.position")).isPositive().isEqualTo(JsonPath.read(one, "$.head"));
        assertThat(JsonPath.<Integer>read(one, "$.segments.claimed")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(one, "$.segments.expected")).isEqualTo(1);
        assertThat(get("processors/unknown").statusCode()).isEqualTo(404);
        assertThat(status("health")).isEqualTo("UP");
    }

    @Test
    void rebuildsAProjectionToTheSameRowsAndShowsHowFarItIs() throws Exception {
        shelve(IntStream.range(0, 250).mapToObj(number -> "Volume " + number).toArray(String[]::new));
        awaitCaughtUp();
        List<String> before = titles();
        shelf.pace.drainPermits();

        HttpResponse<String> answer = post("processors/" + group, "");

        assertThat(answer.statusCode()).isEqualTo(202);
        shelf.pace.release(120);
        // Until the processor runs again there is nothing to show.
        await().atMost(PATIENCE)
                .ignoreException(PathNotFoundException.class)
                .untilAsserted(() -> assertThat(JsonPath.<Integer>read(
                                get("processors/" + group).body(), "$.replay.percent"))
                        .isBetween(1, 99));
        assertThat(titles()).hasSizeLessThan(before.size());
        assertThat(status("health")).isEqualTo("UP");

        shelf.pace.release(Integer.MAX_VALUE / 2);
        awaitCaughtUp();
        assertThat(titles()).isEqualTo(before);
        assertThat(JsonPath.<Object>read(get("processors/" + group).body(), "$.replay"))
                .isNull();
    }

    @Test
    void rebuildsNothingThatActsOnTheWorld() throws Exception {
        HttpResponse<String> answer = post("processors/policy.lender", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("must not handle old events again");
        assertThat(post("processors/unknown", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sequence\":", "[]", "{\"sequence\":{}}", "x"})
    void refusesWhatItCannotRead(String body) throws Exception {
        for (String path : List.of("processors/", "deadletters/")) {
            assertThat(post(path + group, body).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void retriesADeadLetterOnceItsCauseIsMended() throws Exception {
        String title = "Poison " + UUID.randomUUID();
        shelf.poison = title;
        shelve(title);
        awaitCaughtUp();

        String letters = get("deadletters/" + group).body();
        assertThat(JsonPath.<List<String>>read(letters, "$[*].cause_type"))
                .containsExactly(IllegalStateException.class.getName());
        assertThat(titles()).doesNotContain(title);
        assertThat(status("health")).isEqualTo("DEGRADED");
        assertThat(JsonPath.<Integer>read(get("deadletters").body(), "$['query.shelf']"))
                .isEqualTo(1);
        assertThat(JsonPath.<Integer>read(get("processors/" + group).body(), "$.dead_letters"))
                .isEqualTo(1);

        String stillFailing = post("deadletters/" + group, "").body();
        assertThat(JsonPath.<Integer>read(stillFailing, "$.sequences_still_failing"))
                .isEqualTo(1);

        shelf.poison = "none";
        String sequence = JsonPath.read(letters, "$[0].sequence_identifier");
        String retried = post("deadletters/" + group, "{\"sequence\":\"%s\"}".formatted(sequence))
                .body();

        assertThat(JsonPath.<Integer>read(retried, "$.sequences_handled")).isEqualTo(1);
        assertThat(titles()).containsOnlyOnce(title);
        assertThat(get("deadletters/" + group).body()).isEqualTo("[]");
        assertThat(status("health")).isEqualTo("UP");
    }

    @Test
    void dropsASequenceOfDeadLetters() throws Exception {
        shelf.poison = "Poison " + UUID.randomUUID();
        shelve(shelf.poison);
        awaitCaughtUp();
        String sequence = JsonPath.read(get("deadletters/" + group).body(), "$[0].sequence_identifier");

        assertThat(delete("deadletters/" + group).statusCode()).isEqualTo(400);
        assertThat(delete("deadletters/" + group + "?sequence=" + sequence).statusCode())
                .isEqualTo(200);
        assertThat(delete("deadletters/" + group + "?sequence=" + sequence).statusCode())
                .isEqualTo(404);

        assertThat(get("deadletters/" + group).body()).isEqualTo("[]");
        assertThat(get("deadletters/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void aRebuildForgetsTheDeadLettersItHandlesAgain() throws Exception {
        String title = "Poison " + UUID.randomUUID();
        shelf.poison = title;
        shelve(title);
        awaitCaughtUp();
        shelf.poison = "none";

        post("processors/" + group, "");
        awaitCaughtUp();

        assertThat(get("deadletters/" + group).body()).isEqualTo("[]");
        assertThat(titles()).containsOnlyOnce(title);
    }

    @Test
    void aProcessorThatCannotGoOnIsDownUntilItCan() throws Exception {
        shelf.databaseIsAway = true;
        shelve("Waiting");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status("health")).isEqualTo("DOWN"));
        String one = get("processors/" + group).body();
        assertThat(JsonPath.<String>read(one, "$.last_failure.type")).endsWith("CannotGetJdbcConnectionException");

        shelf.databaseIsAway = false;
        awaitCaughtUp();
        assertThat(status("health")).isEqualTo("UP");
        assertThat(titles()).containsOnlyOnce("Waiting");
    }

    @Test
    void aWebPageInABrowserOnThisMachineIsRefused() throws Exception {
        HttpResponse<String> answer = http.send(
                request("processors/" + group)
                        .header("Origin", "https://evil.example")
                        .POST(noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void thePublicPortHasNoneOfIt() throws Exception {
        URI uri = URI.create("http://localhost:%s/actuator/processors"
                .formatted(application.getEnvironment().getProperty("local.server.port")));

        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("query.shelf");
    }

    private void shelve(String... titles) {
        EventStore events = application.getBean(EventStore.class);
        events.publish(Stream.of(titles)
                .map(title -> new GenericDomainEventMessage<>(
                        "Book", UUID.randomUUID().toString(), 0, new Shelf.BookShelved(title)))
                .toList());
    }

    private List<String> titles() {
        return jdbc.sql("SELECT title FROM shelf ORDER BY title")
                .query(String.class)
                .list();
    }

    private void awaitCaughtUp() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            String one = get("processors/" + group).body();
            assertThat(JsonPath.<Integer>read(one, "$.lag")).isZero();
            assertThat(JsonPath.<Boolean>read(one, "$.caught_up")).isTrue();
            assertThat(JsonPath.<Boolean>read(one, "$.failing")).isFalse();
        });
    }

    private String status(String path) throws Exception {
        return JsonPath.read(get(path).body(), "$.status");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> delete(String path) throws Exception {
        return http.send(request(path).DELETE().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher noBody() {
        return HttpRequest.BodyPublishers.noBody();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/actuator/%s"
                .formatted(application.getEnvironment().getProperty("local.management.port"), path)));
    }

    @WorkScribeProcess
    @Import({PlatformConfiguration.class, Shelf.class, Shelf.Lender.class})
    static class Library {}
}
