package io.workscribe.distributed;

import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** The platform as one of several processes. */
public final class DistributedTestApplication {

    private DistributedTestApplication() {}

    /** With its events in the given server: {@code host:port}. */
    public static ConfigurableApplicationContext start(TestDatabase database, String server, Class<?>... additions)
            throws IOException {
        return PlatformTestApplication.start(
                database,
                List.of("spring.application.name=test", "workscribe.axon-server.servers=" + server),
                Stream.concat(Stream.of(DistributedConfiguration.class), Stream.of(additions))
                        .toArray(Class<?>[]::new));
    }
}
