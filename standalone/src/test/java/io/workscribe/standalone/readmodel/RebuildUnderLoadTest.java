package io.workscribe.standalone.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Json;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** Whoever works while a read model is built anew notices nothing of it. */
@Isolated("keeps all processors busy")
@TestMethodOrder(OrderAnnotation.class)
class RebuildUnderLoadTest {

    private static final List<String> MODELS =
            List.of("activity", "directory", "history", "inbox", "lookups", "search", "tasks", "wiki");
    private static final int CLIENTS = Integer.getInteger("workscribe.rebuild.clients", 4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Server SERVER = Server.startedWith(Map.of());
    private static final Operations OPERATIONS = new Operations(SERVER.inProcess());

    @AfterAll
    static void stop() {
        SERVER.inProcess().stop();
    }

    @Test
    @Order(1)
    void aModelOfWhichNothingHappenedIsBuiltToo() {
        rebuild("wiki");

        assertThat(OPERATIONS.model("wiki").get("rows").asLong()).isZero();
    }

    @Test
    @Order(2)
    void whatCannotBeDoneIsRefused() {
        assertThat(OPERATIONS.change("unknown", "{\"rebuild\":true}").statusCode())
                .isEqualTo(404);
        assertThat(OPERATIONS.change("unknown", "{\"cancel\":true}").statusCode())
                .isEqualTo(404);
        assertThat(OPERATIONS.change("tasks", "{\"cancel\":true}").statusCode()).isEqualTo(200);
        for (String wish :
                List.of("{}", "{\"rebuild\":false}", "{\"rebuild\":true,\"verify\":true}", "{\"rebuild\":\"maybe\"}")) {
            assertThat(OPERATIONS.change("tasks", wish).statusCode()).as(wish).isEqualTo(400);
        }
        assertThat(OPERATIONS.models())
                .hasSize(MODELS.size())
                .allSatisfy(model -> assertThat(model.get("building").isNull()).isTrue());
    }

    @Test
    @Order(3)
    void nobodyNoticesARebuild() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<AtomicInteger> written =
                Stream.generate(AtomicInteger::new).limit(CLIENTS).toList();
        List<Future<Integer>> work = IntStream.range(0, CLIENTS)
                .mapToObj(client -> threads.submit(() -> workUntil(enough, "Worker" + client, written.get(client))))
                .toList();
        try {
            do {
                MODELS.forEach(RebuildUnderLoadTest::rebuild);
            } while (work.stream().noneMatch(Future::isDone) && written.stream().anyMatch(tasks -> tasks.get() <= 10));
        } finally {
            enough.set(true);
            threads.shutdown();
        }
        for (Future<Integer> one : work) {
            assertThat(one.get()).isGreaterThan(10);
        }
    }

    @Test
    @Order(4)
    void liveTablesAreThoseThatABuildGives() {
        MODELS.forEach(model -> OPERATIONS.accept(model, "{\"verify\":true}"));

        for (String model : MODELS) {
            await().atMost(PATIENCE)
                    .until(() ->
                            !OPERATIONS.model(model).get("last_verification").isNull());
            JsonNode verified = OPERATIONS.model(model).get("last_verification");
            assertThat(verified.get("differences").asLong())
                    .as(model + " " + verified)
                    .isZero();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(OPERATIONS.models())
                        .allSatisfy(model ->
                                assertThat(model.get("building").isNull()).isTrue()));
    }

    private static void rebuild(String model) {
        long before = OPERATIONS.model(model).get("live").asLong();
        OPERATIONS.accept(model, "{\"rebuild\":true}");
        int again = OPERATIONS.change(model, "{\"rebuild\":true}").statusCode();
        assertThat(again).as(model).isIn(202, 409);
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode now = OPERATIONS.model(model);
            assertThat(now.get("live").asLong()).as(now.toString()).isGreaterThan(before);
            assertThat(now.get("building").isNull()).as(now.toString()).isTrue();
        });
    }

    /** Whatever somebody wrote can be read at once, and stays. */
    private static int workUntil(AtomicBoolean enough, String name, AtomicInteger written) {
        Person person = SERVER.register(name);
        Project project = person.createsProject();
        List<String> tasks = new ArrayList<>();
        while (!enough.get()) {
            Answer created = person.post(
                            project.path() + "/tasks",
                            project.taskFields(Json.object("title", name + " " + tasks.size())))
                    .expect(201);
            tasks.add(created.id());
            assertThat(person.get("/tasks/" + created.id()).expect(200).text("/title"))
                    .isEqualTo(name + " " + (tasks.size() - 1));
            Answer list = person.get(project.path() + "/tasks?limit=1").expect(200);
            assertThat(list.at("/total").asInt()).as(list.toString()).isEqualTo(tasks.size());
            person.post("/tasks/" + created.id() + "/comments", Json.object("body_json", Json.document("A comment")))
                    .expect(201);
            Answer log = person.get("/tasks/" + created.id() + "/activity").expect(200);
            assertThat(log.at("/total").asInt()).as(log.toString()).isEqualTo(2);
            written.set(tasks.size());
        }
        return tasks.size();
    }
}
