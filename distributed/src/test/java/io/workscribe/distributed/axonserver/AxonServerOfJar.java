package io.workscribe.distributed.axonserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** A process of its own, in a new folder. */
final class AxonServerOfJar implements TestAxonServer, TestAxonServer.Crash {

    private static final String HOST = "127.0.0.1";

    private final Path jar;
    private final Path folder;
    private final int port = Ports.free();
    private Process process;

    AxonServerOfJar(Path jar) {
        this.jar = jar.toAbsolutePath();
        try {
            folder = Files.createTempDirectory("axon-server-");
            Files.write(
                    folder.resolve("axonserver.properties"),
                    List.of(
                            "server.address=" + HOST,
                            "server.port=" + Ports.free(),
                            "axoniq.axonserver.port=" + port,
                            "axoniq.axonserver.hostname=" + HOST,
                            "axoniq.axonserver.event.storage=./data",
                            "axoniq.axonserver.snapshot.storage=./data",
                            "axoniq.axonserver.controldb-path=./data",
                            "axoniq.axonserver.devmode.enabled=true"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::delete));
        restart();
    }

    @Override
    public String address() {
        return HOST + ":" + port;
    }

    @Override
    public Optional<Crash> crash() {
        return Optional.of(this);
    }

    @Override
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void restart() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Path output = folder.resolve("output");
            process = new ProcessBuilder(java, "-Xmx512m", "-jar", jar.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Ports.awaitListening(HOST, port, process::isAlive);
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() {
        kill();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
