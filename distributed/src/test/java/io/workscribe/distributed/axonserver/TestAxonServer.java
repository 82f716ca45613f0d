package io.workscribe.distributed.axonserver;

import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/**
 * The Axon Server of the tests of one JVM: the one that {@code AXON_SERVER=host:port} names, or one started from the jar
 * that {@code AXON_SERVER_JAR} names, or a container where a Docker engine runs.
 */
public interface TestAxonServer {

    /** Started by the first who asks; one that was started ends with the JVM. */
    static TestAxonServer get() {
        return SharedAxonServer.INSTANCE;
    }

    /** One more, without events; nothing where there is only one that somebody else has started. */
    static Optional<TestAxonServer> another() {
        return System.getenv().containsKey(SharedAxonServer.ADDRESS)
                ? Optional.empty()
                : Optional.of(SharedAxonServer.start());
    }

    /** Whether {@link #get()} has one to give; starts none. */
    static boolean isAvailable() {
        Map<String, String> environment = System.getenv();
        return environment.containsKey(SharedAxonServer.ADDRESS)
                || environment.containsKey(SharedAxonServer.JAR)
                || DockerClientFactory.instance().isDockerAvailable();
    }

    /** {@code host:port} of its gRPC port. */
    String address();

    /** How to make it crash; nothing for a server that somebody else has started. */
    default Optional<Crash> crash() {
        return Optional.empty();
    }

    /** Ends the server without a chance to tidy up, and starts it again with its events at the same address. */
    interface Crash {

        void kill();

        void restart();
    }
}
