package io.workscribe.standalone.processes;

import static org.awaitility.Awaitility.await;

import io.workscribe.platform.axonserver.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One command-side or query-side: its jar as it is shipped, in a Java of its own. */
public final class SideProcess {

    private static final Duration START = Duration.ofMinutes(3);

    private final String name;
    private final Path jar;
    private final Path folder;
    private final Map<String, String> environment;
    private final int port = Ports.free();
    private final int operationsPort = Ports.free();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    /** @param environment settings that it shares with the other processes */
    SideProcess(String name, Path jar, Path folder, Map<String, String> environment) {
        this.name = name;
        this.jar = jar;
        this.folder = folder;
        this.environment = environment;
    }

    public String name() {
        return name;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    public void start() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx512m", "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", String.valueOf(port),
                        "MANAGEMENT_SERVER_PORT", String.valueOf(operationsPort),
                        "WORKSCRIBE_AXONSERVER_NODE", name,
                        "WORKSCRIBE_DATA", folder.resolve(name).toString()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until its own readiness says that Axon Server, database and processors are usable. */
    public void awaitReady() {
        await(name + ", whose output is in " + output()).atMost(START).until(() -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended: " + read(output()));
        }
    }

    public boolean isReady() {
        try {
            URI readiness = URI.create("http://127.0.0.1:" + operationsPort + "/actuator/health/readiness");
            return http.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException refused) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
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
