import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** WorkScribe from its jar, in a process and with a data folder of its own, without limits of requests. */
final class Server {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path jar;
    private final Path data;
    private final List<String> options;
    private final String base;
    private final int port = freePort();
    private final int operationsPort = freePort();
    private Process process;

    Server(Path jar, Path data, List<String> options) {
        this.jar = jar;
        this.data = data;
        this.options = options;
        this.base = "http://127.0.0.1:" + port;
    }

    /** One that runs already; it must have no limit of requests. */
    Server(String base) {
        this.jar = Path.of("");
        this.data = Path.of("");
        this.options = List.of();
        this.base = base;
    }

    String base() {
        return base;
    }

    Path data() {
        return data;
    }

    /** How long it took until it was ready. */
    Duration start() throws Exception {
        Files.createDirectories(data);
        List<String> command = new java.util.ArrayList<>(List.of("java"));
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--management.server.port=" + operationsPort,
                "--workscribe.data=" + data,
                "--workscribe.rate-limit.per-minute=0",
                "--workscribe.access-token-minutes=600",
                "--workscribe.invitations.join-unverified=true"));
        File output = data.resolveSibling(data.getFileName() + ".log").toFile();
        long begin = System.nanoTime();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!isUp()) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("It did not start; see " + output);
            }
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    void stop() throws InterruptedException {
        if (process == null) {
            return;
        }
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    private boolean isUp() throws InterruptedException {
        try {
            return send(operations(), HttpRequest.newBuilder(), "/actuator/health/readiness").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Until every processor has handled all events that there are. */
    void awaitProcessors(long head) throws Exception {
        while (true) {
            JsonNode processors = JSON.readTree(
                            send(operations(), HttpRequest.newBuilder(), "/actuator/processors").body())
                    .get("processors");
            boolean behind = processors.valueStream().anyMatch(processor -> processor.get("position").asLong() < head);
            if (!behind) {
                return;
            }
            Thread.sleep(200);
        }
    }

    /** The names of its read models. */
    List<String> readModels() throws Exception {
        return models().valueStream().map(model -> model.get("name").asString()).toList();
    }

    /** Builds it anew beside the live one; how long it took until people read the new one. */
    Duration rebuild(String model) throws Exception {
        long before = live(model);
        long begin = System.nanoTime();
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"rebuild\":true}"));
        int status = send(operations(), request, "/actuator/readmodels/" + model).statusCode();
        if (status != 202) {
            throw new IllegalStateException(model + ": " + status);
        }
        while (live(model) == before) {
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private long live(String model) throws Exception {
        return models().valueStream()
                .filter(one -> one.get("name").asString().equals(model))
                .findFirst()
                .orElseThrow()
                .get("live")
                .asLong();
    }

    private JsonNode models() throws Exception {
        String path = "/actuator/readmodels";
        return read(send(operations(), HttpRequest.newBuilder(), path), path).get("models");
    }

    JsonNode get(String token, String path) throws Exception {
        return read(send(base, authorized(token), path), path);
    }

    JsonNode send(String method, String token, String path, String body) throws Exception {
        HttpRequest.Builder request = authorized(token).method(method, BodyPublishers.ofString(body));
        request.header("Content-Type", "application/json");
        return read(send(base, request, path), method + " " + path + " " + body);
    }

    private String operations() {
        return "http://127.0.0.1:" + operationsPort;
    }

    private static HttpRequest.Builder authorized(String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(String at, HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        return http.send(
                request.uri(URI.create(at + path)).build(), BodyHandlers.ofString());
    }

    private static JsonNode read(HttpResponse<String> answer, String asked) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(asked + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
