package io.workscribe.standalone.processes;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.awaitility.Awaitility.await;

import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Unique;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * People who assign new tasks to somebody and comment on them, and others who read the list of tasks, all the time until
 * it is closed. Nobody tries again what was refused: the next task has another title.
 */
final class Load implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int WRITERS = 4;
    private static final int READERS = 2;
    private static final int PAUSE_MILLIS = 100;
    private static final int PAGE = 100;

    private final Person owner;
    private final Person assignee;
    private final Project project;
    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(WRITERS + READERS);
    private final List<Future<?>> work = new ArrayList<>();
    private final Map<String, String> tasks = new ConcurrentHashMap<>();
    private final Map<String, String> comments = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refusedReads = new AtomicInteger();
    private final Gap writes = new Gap();
    private final Gap reads = new Gap();

    Load(Server server) {
        owner = server.register("Olga");
        Organization organization = owner.createsOrganization();
        assignee = organization.admits("Bob", "member");
        project = organization.project();
        for (int i = 0; i < WRITERS; i++) {
            work.add(people.scheduleWithFixedDelay(this::write, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        }
        for (int i = 0; i < READERS; i++) {
            work.add(people.scheduleWithFixedDelay(this::read, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    /** How many tasks and comments have been acknowledged. */
    int acknowledged() {
        return tasks.size() + comments.size();
    }

    /** Returns when so many more have been acknowledged. */
    void goOn(int more) {
        int enough = acknowledged() + more;
        await("people to go on with their work").atMost(PATIENCE).until(() -> acknowledged() >= enough);
    }

    int refusedWrites() {
        return refusals.size();
    }

    /** What was answered to writes that were refused. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    int refusedReads() {
        return refusedReads.get();
    }

    /** Only gaps from now on count. */
    void watchGaps() {
        writes.forget();
        reads.forget();
    }

    Duration longestWithoutWrite() {
        return writes.longest();
    }

    Duration longestWithoutRead() {
        return reads.longest();
    }

    /** Titles of the tasks that were acknowledged. */
    List<String> acknowledgedTasks() {
        return List.copyOf(tasks.keySet());
    }

    /** Texts of the comments that were acknowledged. */
    List<String> acknowledgedComments() {
        return List.copyOf(comments.keySet());
    }

    /** Every task that there is. */
    List<JsonNode> storedTasks() {
        return all(owner, project.path() + "/tasks", "tasks");
    }

    /** Every task that there is on another server, for the owner who signs in there. */
    List<JsonNode> storedTasks(Server other) {
        Answer signedIn = other.anonymous()
                .post("/auth/login", object("email", owner.email(), "password", Person.PASSWORD))
                .expect(200);
        return all(other.anonymous().bearing(signedIn.text("/access_token")), project.path() + "/tasks", "tasks");
    }

    /** The text of every comment that there is on a task. */
    List<String> storedComments(String task) {
        return all(owner, "/tasks/" + task + "/comments", "comments").stream()
                .map(comment ->
                        comment.at("/body_json/content/0/content/0/text").asString())
                .toList();
    }

    /** Of what the assignee has been told, each with the title of the task. */
    List<String> toldToAssignee() {
        return all(assignee, "/notifications", "data").stream()
                .filter(told -> told.get("type").asString().equals("TASK_ASSIGNED"))
                .map(told -> told.get("body").asString())
                .toList();
    }

    /** Lets everybody finish what they are doing; fails if somebody got an answer that the API's description has not. */
    @Override
    public void close() {
        people.shutdown();
        try {
            if (!people.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Somebody still waits for an answer");
            }
            for (Future<?> each : work) {
                if (!each.isCancelled()) {
                    each.get();
                }
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void write() {
        String title = "Task " + Unique.word();
        Answer created = attempt(() -> owner.post(
                project.path() + "/tasks", project.taskFields(object("title", title, "assignee_id", assignee.id()))));
        if (!acknowledges(created)) {
            return;
        }
        String task = created.status() == 201
                ? created.id()
                : created.header("Location").orElseThrow().replaceAll(".*/", "");
        tasks.put(title, task);
        String text = "About " + title;
        Answer commented =
                attempt(() -> owner.post("/tasks/" + task + "/comments", object("body_json", document(text))));
        if (acknowledges(commented)) {
            comments.put(text, task);
        }
    }

    /** With 202 the write is done and can be read later. */
    private boolean acknowledges(Answer answer) {
        if (answer != null && (answer.status() == 201 || answer.status() == 202)) {
            writes.succeeded();
            return true;
        }
        refusals.add(String.valueOf(answer));
        return false;
    }

    private void read() {
        Answer list = attempt(() -> owner.get(project.path() + "/tasks"));
        if (list != null && list.status() == 200) {
            reads.succeeded();
        } else {
            refusedReads.incrementAndGet();
        }
    }

    /** Null when no answer came. */
    private static Answer attempt(Supplier<Answer> request) {
        try {
            return request.get();
        } catch (UncheckedIOException noAnswer) {
            return null;
        }
    }

    private static List<JsonNode> all(Client person, String path, String key) {
        List<JsonNode> all = new ArrayList<>();
        Answer page;
        do {
            page = person.get(path + "?limit=" + PAGE + "&skip=" + all.size()).expect(200);
            page.at("/" + key).forEach(all::add);
        } while (all.size() < page.at("/total").asInt() && !page.at("/" + key).isEmpty());
        return all;
    }
}
