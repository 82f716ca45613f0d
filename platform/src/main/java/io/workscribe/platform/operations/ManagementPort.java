package io.workscribe.platform.operations;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Operations are served on a port of their own that only this machine reaches. Unless it is set, its number follows
 * from the public one, so that several WorkScribes on one machine stay apart.
 */
class ManagementPort implements EnvironmentPostProcessor, Ordered {

    private static final int DISTANCE = 10_000;
    private static final int HIGHEST_PORT = 65_535;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        int publicPort = environment.getProperty("server.port", Integer.class, 8080);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "managementPort",
                        Map.of(
                                "management.server.port",
                                beside(publicPort),
                                "management.server.address",
                                "127.0.0.1")));
    }

    static int beside(int publicPort) {
        if (publicPort <= 0) {
            return publicPort;
        }
        int above = publicPort + DISTANCE;
        return above <= HIGHEST_PORT ? above : publicPort - DISTANCE;
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
