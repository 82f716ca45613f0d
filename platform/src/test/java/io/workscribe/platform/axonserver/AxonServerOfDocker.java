package io.workscribe.platform.axonserver;

import com.github.dockerjava.api.DockerClient;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.server.AxonServerContainer;
import org.testcontainers.utility.DockerImageName;

/** In a container of the image that {@code .env.example} names. */
final class AxonServerOfDocker implements TestAxonServer, TestAxonServer.Crash {

    private static final String IMAGE = "axoniq/axonserver:2024.2.4-jdk-17-nonroot";
    private static final int GRPC = 8124;

    private final int port = Ports.free();
    private final AxonServerContainer container =
            new AxonServerContainer(DockerImageName.parse(IMAGE)).withDevMode(true);

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

    private DockerClient docker() {
        return container.getDockerClient();
    }
}
