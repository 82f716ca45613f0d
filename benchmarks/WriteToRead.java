import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a task creation takes until everybody can read it, against a running WorkScribe:
 *
 * <pre>java benchmarks/WriteToRead.java http://localhost:8080 1000 16</pre>
 *
 * The server must run without a rate limit. A creation is answered once it can be read, so the time of the POST is the
 * time from write to readable; each is followed at once by a GET of the task and a search for it, which count as stale
 * when they do not show it. The baseline is the same number of GET /health by as many clients in the same run.
 */
public class WriteToRead {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String base;
    private String token;

    WriteToRead(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        int writes = Integer.parseInt(arguments[1]);
        int clients = Integer.parseInt(arguments[2]);
        new WriteToRead(arguments[0]).run(writes, clients);
    }

    private interface Step {
        void run(int number) throws Exception;
    }

    private void run(int writes, int clients) throws Exception {
        String run = UUID.randomUUID().toString().substring(0, 8);
        token = post(
                        "/api/v1/auth/register",
                        "{\"email\":\"bench-%s@example.com\",\"display_name\":\"Bench\",\"password\":\"benchmark-1\"}"
                                .formatted(run))
                .body()
                .replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        post("/api/v1/organizations", "{\"name\":\"Bench\",\"slug\":\"bench-%s\"}".formatted(run));
        String projects = "/api/v1/organizations/bench-" + run + "/projects";
        String tasks = projects + "/" + id(post(projects, "{\"name\":\"Bench\",\"key\":\"BENCH\"}").body());
        String status = id(get(tasks + "/statuses").body());

        AtomicInteger stale = new AtomicInteger();
        List<Long> posts = Collections.synchronizedList(new ArrayList<>());
        List<Long> gets = Collections.synchronizedList(new ArrayList<>());
        Step createAndRead = number -> {
            String title = "Task " + run + " " + number + ".";
            String body = "{\"title\":\"%s\",\"status_id\":\"%s\"}".formatted(title, status);
            long start = System.nanoTime();
            HttpResponse<String> created = post(tasks + "/tasks", body);
            posts.add(System.nanoTime() - start);
            if (created.statusCode() != 201) {
                throw new IllegalStateException(created.statusCode() + " " + created.body());
            }
            start = System.nanoTime();
            HttpResponse<String> read = get("/api/v1/tasks/" + id(created.body()));
            gets.add(System.nanoTime() - start);
            String found = get(tasks + "/tasks?search=" + title.replace(" ", "%20")).body();
            if (read.statusCode() != 200 || !read.body().contains(title) || !found.contains(title)) {
                stale.incrementAndGet();
            }
        };
        inParallel(writes / 2, clients, createAndRead);
        posts.clear();
        gets.clear();
        long start = System.nanoTime();
        inParallel(writes, clients, createAndRead);
        double seconds = (System.nanoTime() - start) / 1e9;

        List<Long> health = Collections.synchronizedList(new ArrayList<>());
        inParallel(writes, clients, number -> {
            long begin = System.nanoTime();
            get("/health");
            health.add(System.nanoTime() - begin);
        });
        AtomicInteger plain = new AtomicInteger(writes);
        start = System.nanoTime();
        inParallel(writes, clients, number -> {
            post(tasks + "/tasks", "{\"title\":\"Plain %d\",\"status_id\":\"%s\"}".formatted(number, status));
            plain.decrementAndGet();
        });
        double plainSeconds = (System.nanoTime() - start) / 1e9;

        System.out.printf("%d creations by %d clients, each read back at once, in %.1f s%n", writes, clients, seconds);
        print("create until readable", posts);
        print("read back", gets);
        print("baseline GET /health", health);
        System.out.printf("creations alone: %.0f/s%n", writes / plainSeconds);
        System.out.printf("stale read-backs: %d of %d%n", stale.get(), writes + writes / 2);
    }

    private static void inParallel(int count, int clients, Step step) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            done.add(pool.submit(() -> {
                step.run(number);
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }
        pool.shutdown();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String id(String json) {
        Matcher id = ID.matcher(json);
        if (!id.find()) {
            throw new IllegalStateException(json);
        }
        return id.group(1);
    }

    private static void print(String what, List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        System.out.printf(
                "%-24s p50 %6.1f ms   p95 %6.1f ms   p99 %6.1f ms%n",
                what, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(List<Long> sorted, double quantile) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.round(quantile * sorted.size()))) / 1e6;
    }
}
