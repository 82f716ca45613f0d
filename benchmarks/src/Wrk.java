import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of wrk: a script, so many clients, so many seconds. */
record Wrk(Path scripts, String base, Map<String, String> environment) {

    /** What a run has measured; times in milliseconds. */
    record Figures(double rate, double p50, double p95, double p99, double worst, long bad, long requests) {}

    Figures run(String script, int clients, int seconds) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "wrk",
                "-t1",
                "-c" + clients,
                "-d" + seconds + "s",
                "--timeout",
                "20s",
                "-s",
                scripts.resolve(script + ".lua").toString(),
                base));
        builder.environment().putAll(environment);
        builder.environment().put("BENCHMARK_SCRIPTS", scripts.toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        String figures = said.lines()
                .filter(line -> line.startsWith("{\"requests\""))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(said));
        JsonNode json = new JsonMapper().readTree(figures);
        return new Figures(
                json.get("requests").asLong() * 1_000_000.0 / json.get("micros").asLong(),
                json.get("p50").asLong() / 1_000.0,
                json.get("p95").asLong() / 1_000.0,
                json.get("p99").asLong() / 1_000.0,
                json.get("max").asLong() / 1_000.0,
                json.get("bad").asLong(),
                json.get("requests").asLong());
    }
}
