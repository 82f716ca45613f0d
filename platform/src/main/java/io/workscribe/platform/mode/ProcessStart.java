package io.workscribe.platform.mode;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** How every process starts. */
public final class ProcessStart {

    private ProcessStart() {}

    /** @param settings name of the settings file in the jar; an {@code application.yml} of the operator's comes after it */
    public static void run(Class<?> process, String settings, String[] arguments) {
        keepAxonQuiet();
        new SpringApplicationBuilder(process)
                .properties("spring.config.name=" + settings + ",application")
                .run(arguments);
    }

    /** With the settings of {@code application.yml} alone. */
    public static void run(Class<?> process, String[] arguments) {
        keepAxonQuiet();
        SpringApplication.run(process, arguments);
    }

    /** Axon calls home and advertises as soon as it starts, before any Spring property is read. */
    private static void keepAxonQuiet() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
