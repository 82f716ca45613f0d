package io.workscribe.platform;

import io.workscribe.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The platform as it runs in production, with what a test adds, on a database of the test's own. */
@WorkScribeProcess
@Import(PlatformConfiguration.class)
public class PlatformTestApplication {

    public static ConfigurableApplicationContext start(TestDatabase database, Class<?>... additions)
            throws IOException {
        return startWith(List.of(database.properties()), additions);
    }

    /** With settings of its own. */
    public static ConfigurableApplicationContext start(
            TestDatabase database, List<String> settings, Class<?>... additions) throws IOException {
        List<String> properties = new ArrayList<>(List.of(database.properties()));
        properties.addAll(settings);
        return startWith(properties, additions);
    }

    private static ConfigurableApplicationContext startWith(List<String> where, Class<?>... additions)
            throws IOException {
        List<String> properties = new ArrayList<>();
        properties.add("workscribe.data=" + Files.createTempDirectory("workscribe-test"));
        properties.add("server.port=0");
        properties.add("workscribe.rate-limit.per-minute=0");
        properties.add("management.server.port=-1");
        properties.addAll(where);
        List<Class<?>> sources = new ArrayList<>(List.of(additions));
        sources.add(PlatformTestApplication.class);
        return new SpringApplicationBuilder(sources.toArray(Class[]::new))
                .properties(properties.toArray(String[]::new))
                .run();
    }
}
