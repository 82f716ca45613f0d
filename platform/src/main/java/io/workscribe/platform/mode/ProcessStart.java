package io.workscribe.platform.mode;

import io.workscribe.platform.OutOfMemory;
import io.workscribe.platform.database.OtherConnections;
import io.workscribe.platform.eventstore.EventLocation;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How every process starts. */
public final class ProcessStart {

    private ProcessStart() {}

    /** @param settings name of the settings file in the jar; an {@code application.yml} of the operator's comes after it */
    public static void run(Class<?> process, String settings, String[] arguments) {
        run(
                ToolProcess.isAsked(arguments)
                        ? new Class<?>[] {ToolProcess.class, SharedSettingsCheck.class}
                        : new Class<?>[] {process},
                new String[] {"spring.config.name=" + settings + ",application"},
                arguments);
    }

    /** With the settings of {@code application.yml} alone. */
    public static void run(Class<?> process, String[] arguments) {
        run(new Class<?>[] {ToolProcess.isAsked(arguments) ? ToolProcess.class : process}, new String[0], arguments);
    }

    private static void run(Class<?>[] sources, String[] settings, String[] arguments) {
        OutOfMemory.watchThreads();
        keepAxonQuiet();
        SpringApplicationBuilder application = new SpringApplicationBuilder(sources).properties(settings);
        if (ToolProcess.isAsked(arguments)) {
            // Whatever it has to say has been said when it has run.
            application.web(WebApplicationType.NONE).run(arguments).close();
        } else {
            application.run(arguments);
        }
    }

    /** Refuses a database whose events are elsewhere, or on which a command works, before anything is written to it. */
    static EventLocation claim(JdbcClient jdbc, EventLocation.Store store) {
        new OtherConnections(jdbc).refuseTools();
        EventLocation location = new EventLocation(jdbc);
        location.claim(store);
        return location;
    }

    /** Axon calls home and advertises as soon as it starts, before any Spring property is read. */
    private static void keepAxonQuiet() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
