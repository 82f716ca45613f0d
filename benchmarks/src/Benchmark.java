import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Starts a server on a new store, fills that, and measures each kind of work by itself; with {@code url}, on a server that
 * runs already and is filled by requests. GET /auth/me is measured before and
 * after each: the machine has other moods from minute to minute, and a ratio to what ran beside it does not follow them.
 */
final class Benchmark {

    private static final int TASKS_OF_OTHERS = 10_000;

    private static final String ME = "/api/v1/auth/me";

    /** @param script of wrk */
    private record Work(String name, String script, int clients, String path) {}

    private final Path scripts = Path.of(System.getProperty("benchmark.scripts"));
    private final Map<String, String> settings;
    private final Path jar;

    private Benchmark(Path jar, Map<String, String> settings) {
        this.jar = jar;
        this.settings = settings;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("tasks", "12000");
        settings.put("events", "0");
        settings.put("seconds", "10");
        settings.put("warmup", "15");
        settings.put("work", "");
        settings.put("java", "-Xmx512m");
        settings.put("url", "");
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            String[] parts = argument.split("=", 2);
            if (parts.length != 2 || settings.put(parts[0], parts[1]) == null) {
                throw new IllegalArgumentException("Settings are " + settings.keySet() + ", not " + argument);
            }
        }
        new Benchmark(Path.of(arguments[0]).toAbsolutePath(), settings).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("workscribe-benchmark");
        if (!settings.get("url").isEmpty()) {
            Team team = Team.create(new Server(settings.get("url")));
            List<String> tasks = new ArrayList<>();
            for (int i = 0; i < number("tasks"); i++) {
                tasks.add(team.task(i));
            }
            Files.write(folder.resolve("tasks"), tasks);
            measure(team.server(), team, environment(team, folder, number("tasks")));
            deleteRecursively(folder);
            return;
        }
        Server server = new Server(jar, folder.resolve("data"), List.of(settings.get("java").split(" ")));
        try {
            server.start();
            Team team = Team.create(server);
            int tasks = number("tasks");
            Map<String, String> environment = fill(server, team, folder, tasks);
            server.stop();
            Duration start = server.start();
            System.out.printf(Locale.ROOT, "%nstart on this store until ready: %.1f s%n%n", start.toMillis() / 1000.0);
            measure(server, team, environment);
            if (List.of(settings.get("work").split(",")).contains("rebuild")) {
                rebuild(server);
            }
        } finally {
            server.stop();
            deleteRecursively(folder);
        }
    }

    /** What the scripts are told. */
    private Map<String, String> fill(Server server, Team team, Path folder, int tasks) throws Exception {
        try (Store store = new Store(server.data())) {
            long begin = System.nanoTime();
            List<Team> others = new ArrayList<>();
            for (int events = tasks * 5 / 3; events < number("events"); events += TASKS_OF_OTHERS * 5 / 3) {
                others.add(Team.create(server));
            }
            server.awaitProcessors(store.head());
            store.repeat(team, tasks - 1);
            for (Team other : others) {
                store.repeat(other, TASKS_OF_OTHERS);
            }
            System.out.printf(Locale.ROOT, "%,d events, of which %,d tasks in one project%n", store.events(), tasks);
            server.stop();
            server.start();
            try (Store again = new Store(server.data())) {
                server.awaitProcessors(again.head());
                Files.write(folder.resolve("tasks"), again.tasks(team.project(), 2_000));
            }
            System.out.printf(
                    Locale.ROOT, "stored and read after %.1f s%n", (System.nanoTime() - begin) / 1_000_000_000.0);
        }
        return environment(team, folder, tasks);
    }

    private static Map<String, String> environment(Team team, Path folder, int tasks) throws Exception {
        Files.write(folder.resolve("statuses"), team.statuses());
        Files.write(
                folder.resolve("words"),
                IntStream.range(0, 500).mapToObj(i -> "word" + i).toList());
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("BENCHMARK_TOKEN", team.token());
        environment.put("BENCHMARK_FOLDER", folder.toString());
        environment.put("BENCHMARK_TASKS", String.valueOf(tasks));
        return environment;
    }

    private void measure(Server server, Team team, Map<String, String> environment) throws Exception {
        String organization = "/api/v1/organizations/" + team.slug();
        List<Work> works = new ArrayList<>(List.of(
                new Work("GET /health", "get", 8, "/health"),
                new Work("GET a task", "task", 8, ""),
                new Work("GET 100 of " + settings.get("tasks") + " tasks", "list", 8, team.path()),
                new Work("open a board", "board", 8, team.path()),
                new Work("search", "search", 8, organization),
                new Work("POST a task", "create", 1, team.path()),
                new Work("POST a task", "create", 16, team.path()),
                new Work("PATCH a task", "edit", 8, ""),
                new Work("move a task", "move", 8, "")));
        String wanted = settings.get("work");
        works.removeIf(work -> !wanted.isEmpty() && !List.of(wanted.split(",")).contains(work.script()));
        run(server, environment, new Work("", "get", 8, ME), number("warmup"));
        for (Work work : works) {
            run(server, environment, work, Math.max(3, number("warmup") / 3));
        }
        System.out.println("| work | clients | ratio to GET /auth/me | a second | p50 ms | p95 ms | p99 ms | not 2xx |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        Work me = new Work("GET /auth/me", "get", 8, ME);
        Wrk.Figures before = run(server, environment, me, number("seconds"));
        print(me, before, before.rate());
        for (Work work : works) {
            Wrk.Figures figures = run(server, environment, work, number("seconds"));
            Wrk.Figures after = run(server, environment, me, number("seconds"));
            print(work, figures, (before.rate() + after.rate()) / 2);
            before = after;
        }
        print(me, before, before.rate());
    }

    /** One after the other, while nobody else wants anything. */
    private static void rebuild(Server server) throws Exception {
        long events;
        try (Store store = new Store(server.data())) {
            events = store.events();
        }
        System.out.println();
        System.out.println("| rebuild of | s | events/s |");
        System.out.println("|---|---|---|");
        double all = 0;
        for (String model : server.readModels()) {
            double seconds = server.rebuild(model).toMillis() / 1000.0;
            all += seconds;
            System.out.printf(Locale.ROOT, "| %s | %.1f | %,.0f |%n", model, seconds, events / seconds);
        }
        System.out.printf(Locale.ROOT, "| all | %.1f | %,.0f |%n", all, events / all);
    }

    private Wrk.Figures run(Server server, Map<String, String> environment, Work work, int seconds) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put("BENCHMARK_PATH", work.path());
        return new Wrk(scripts, server.base(), all).run(work.script(), work.clients(), seconds);
    }

    private static void print(Work work, Wrk.Figures figures, double baseline) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.0f | %.1f | %.1f | %.1f | %d |%n",
                work.name(),
                work.clients(),
                figures.rate() / baseline,
                figures.rate(),
                figures.p50(),
                figures.p95(),
                figures.p99(),
                figures.bad());
    }

    private int number(String setting) {
        return Integer.parseInt(settings.get(setting));
    }

    private static void deleteRecursively(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
