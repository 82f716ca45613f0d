package io.workscribe.distributed.axonserver;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.axonframework.test.server.AxonServerContainer;
import org.testcontainers.utility.DockerImageName;

/** In a container of the image that {@code .env.example} names. */
final class AxonServerOfDocker implements TestAxonServer, TestAxonServer.Crash {

    private static final int GRPC = 8124;

    private final int port = Ports.free();
    private final AxonServerContainer container =
            new AxonServerContainer(DockerImageName.parse(image())).withDevMode(true);

    AxonServerOfDocker() {
        // Docker would choose another port when the container starts again.
        container.setPortBindings(List.of(port + ":" + GRPC));
        container.start();
    }

    @Override
    public String address() {
        return container.getHost() + ":" + port;
    }

    @Override
    public Optional<Crash> crash() {
        return Optional.of(this);
    }

    @Override
    public void kill() {
        docker().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void restart() {
        docker().startContainerCmd(container.getContainerId()).exec();
        Ports.awaitListening(container.getHost(), port, container::isRunning);
    }

    private static String image() {
        try (Reader file = Files.newBufferedReader(Path.of("../.env.example"))) {
            Properties shipped = new Properties();
            shipped.load(file);
            return shipped.getProperty("AXON_SERVER_IMAGE");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }
}
