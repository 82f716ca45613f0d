package io.workscribe.standalone.processes;

import static org.awaitility.Awaitility.await;

import io.workscribe.distributed.axonserver.Ports;
import io.workscribe.standalone.acceptance.client.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One of the jars that are shipped, run by a Java of its own. */
final class JarProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String name;
    private Path jar;
    private final Path folder;
    private final Map<String, String> environment;
    private final int port = Ports.free();
    private final int operationsPort = Ports.free();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    /**
     * @param folder where its data folder is, and what it says
     * @param environment settings beyond ports, name and data folder
     */
    JarProcess(String name, Path jar, Path folder, Map<String, String> environment) {
        this.name = name;
        this.jar = jar;
        this.folder = folder;
        this.environment = environment;
    }

    String name() {
        return name;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    Path jar() {
        return jar;
    }

    /** What it runs when it is started the next time. */
    void becomes(Path other) {
        jar = other;
    }

    Path data() {
        return folder.resolve(name);
    }

    void start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        // The scenes of the acceptance suite were written for these.
        builder.environment()
                .putAll(Map.of(
                        "WORKSCRIBE_INVITATIONS_JOINUNVERIFIED", "true", "WORKSCRIBE_PASSWORDS_REFUSECOMMON", "false"));
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", String.valueOf(port),
                        "MANAGEMENT_SERVER_PORT", String.valueOf(operationsPort),
                        "WORKSCRIBE_AXONSERVER_NODE", name,
                        "WORKSCRIBE_DATA", data().toString()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one of the commands of the jar, and returns all that this process has said so far. */
    String run(String... arguments) {
        start(arguments);
        int exitCode = process.onExit().join().exitValue();
        String said = read(output());
        if (exitCode != 0) {
            throw new IllegalStateException(List.of(arguments) + " ended with " + exitCode + ": " + said);
        }
        return said;
    }

    /** Until its own readiness says that its stores and its processors are usable. */
    void awaitReady() {
        await(name + ", whose output is in " + output()).atMost(PATIENCE).until(() -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended: " + read(output()));
        }
    }

    /** What {@code GET /actuator/processors} says. */
    List<JsonNode> processors() {
        return Json.parse(operations("GET", "processors").body())
                .get("processors")
                .valueStream()
                .toList();
    }

    /** Starts to rebuild a projection, which must be one that this process works on; the status of the answer. */
    int rebuild(String processor) {
        return operations("POST", "processors/" + processor).statusCode();
    }

    /** Compares a read model with what the events say; the status of the answer. */
    int verify(String readModel) {
        return send(HttpRequest.newBuilder(operationsAddress("readmodels/" + readModel))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"verify\":true}"))
                        .build())
                .statusCode();
    }

    /** What {@code GET /actuator/readmodels} says of one. */
    JsonNode readModel(String name) {
        return Json.parse(operations("GET", "readmodels").body())
                .get("models")
                .valueStream()
                .filter(model -> model.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As {@code docker stop} does; nothing if it was never started. */
    void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    private boolean isReady() {
        try {
            return operations("GET", "health/readiness").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> operations(String method, String path) {
        return send(HttpRequest.newBuilder(operationsAddress(path))
                .method(method, BodyPublishers.noBody())
                .build());
    }

    private URI operationsAddress(String path) {
        return URI.create("http://127.0.0.1:" + operationsPort + "/actuator/" + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path output() {
        return folder.resolve(name + ".log");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
