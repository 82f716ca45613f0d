package io.workscribe.distributed.axonserver;

import java.nio.file.Path;

/** Starts on first use, not when {@link TestAxonServer} is looked at. */
final class SharedAxonServer {

    static final String ADDRESS = "AXON_SERVER";
    static final String JAR = "AXON_SERVER_JAR";
    static final TestAxonServer INSTANCE = find();

    private SharedAxonServer() {}

    private static TestAxonServer find() {
        String address = System.getenv(ADDRESS);
        return address == null ? start() : () -> address;
    }

    static TestAxonServer start() {
        String jar = System.getenv(JAR);
        return jar == null ? new AxonServerOfDocker() : new AxonServerOfJar(Path.of(jar));
    }
}
