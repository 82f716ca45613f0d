package io.workscribe.standalone.acceptance.live;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long it takes from the sending of a write until an open socket has it, with 50 sockets and 50 writes a second, the
 * clients in the same JVM:
 *
 * <pre>
 * ./mvnw test -pl standalone -am -Dtest=LiveBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dworkscribe.benchmark=true
 * </pre>
 */
@Contract("live")
@EnabledIfSystemProperty(named = "workscribe.benchmark", matches = "true")
class LiveBenchmark {

    private static final int SOCKETS = 50;
    private static final int WRITES_A_SECOND = 50;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 20;

    private final Server server = Server.get();
    private final Person owner = server.register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    /** When each write was sent, by the title of its task. */
    private final Map<String, Long> sent = new ConcurrentHashMap<>();

    @Test
    void measure() throws Exception {
        List<Follower> followers = new ArrayList<>();
        HttpClient http = HttpClient.newHttpClient();
        for (int i = 0; i < SOCKETS; i++) {
            followers.add(new Follower(http, organization.admits("Person", "member")));
        }
        List<Long> answered = new ArrayList<>();
        write("warm", WARM_UP_SECONDS, new ArrayList<>());
        write("timed", SECONDS, answered);
        int expected = (WARM_UP_SECONDS + SECONDS) * WRITES_A_SECOND;
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(followers)
                        .allSatisfy(follower -> assertThat(follower.got).hasSize(expected)));

        List<Long> told = new ArrayList<>();
        for (Follower follower : followers) {
            follower.got.forEach((title, at) -> {
                if (title.startsWith("timed")) {
                    told.add(at - sent.get(title));
                }
            });
        }
        print("answered", answered);
        print("told", told);
    }

    private void write(String kind, int seconds, List<Long> answered) throws InterruptedException {
        ScheduledExecutorService writers = Executors.newScheduledThreadPool(16);
        for (int i = 0; i < seconds * WRITES_A_SECOND; i++) {
            String title = kind + " " + i;
            writers.schedule(() -> write(title, answered), i * 1_000L / WRITES_A_SECOND, TimeUnit.MILLISECONDS);
        }
        writers.shutdown();
        assertThat(writers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    private void write(String title, List<Long> answered) {
        long begun = System.nanoTime();
        sent.put(title, begun);
        Answer answer = owner.post(project.path() + "/tasks", project.taskFields(object("title", title)));
        assertThat(answer.status()).isEqualTo(201);
        synchronized (answered) {
            answered.add(System.nanoTime() - begun);
        }
    }

    private static void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%s: %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                what,
                sorted.length,
                millis(sorted, 0.5),
                millis(sorted, 0.95),
                millis(sorted, 0.99),
                Arrays.stream(sorted).max().orElseThrow() / 1e6);
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) (sorted.length * share)] / 1e6;
    }

    /** It reads as little of each message as it can. */
    private final class Follower implements WebSocket.Listener {

        private static final String TITLE = "\"title\":\"";

        private final Map<String, Long> got = new ConcurrentHashMap<>();
        private final StringBuilder partial = new StringBuilder();

        Follower(HttpClient http, Person person) {
            URI uri = URI.create(
                    server.origin().replaceFirst("^http", "ws") + "/api/v1/ws?token=" + person.accessToken());
            http.newWebSocketBuilder()
                    .buildAsync(uri, this)
                    .join()
                    .sendText(
                            "{\"type\":\"subscribe\",\"topics\":[{\"topic\":\"project:" + project.id() + "\"}]}", true)
                    .join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                int title = partial.indexOf(TITLE);
                if (title >= 0) {
                    int begin = title + TITLE.length();
                    got.put(partial.substring(begin, partial.indexOf("\"", begin)), System.nanoTime());
                }
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
