package io.workscribe.platform.mode;

import io.workscribe.platform.OutOfMemory;
import io.workscribe.platform.database.OtherConnections;
import io.workscribe.platform.eventstore.EventLocation;
import java.util.Arrays;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How every process starts: as a server, or to do the one thing that its command line names. */
public final class ProcessStart {

    private final Class<?> server;
    private Class<?>[] tool = {};
    private String[] properties = {};

    private ProcessStart(Class<?> server) {
        this.server = server;
    }

    public static ProcessStart of(Class<?> server) {
        return new ProcessStart(server);
    }

    /** @param name of the settings file in the jar; an {@code application.yml} of the operator's comes after it */
    public ProcessStart withSettings(String name) {
        properties = new String[] {"spring.config.name=" + name + ",application"};
        return this;
    }

    /** What is started instead of the server when the command line names a command, known or not. */
    public ProcessStart orTool(Class<?>... configurations) {
        tool = configurations.clone();
        return this;
    }

    public void run(String... arguments) {
        OutOfMemory.watchThreads();
        keepAxonQuiet();
        if (tool.length > 0 && namesCommand(arguments)) {
            // Whatever it has to say has been said when it has run.
            application(tool).web(WebApplicationType.NONE).run(arguments).close();
        } else {
            application(server).run(arguments);
        }
    }

    private SpringApplicationBuilder application(Class<?>... sources) {
        return new SpringApplicationBuilder(sources).properties(properties);
    }

    private static boolean namesCommand(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> !argument.startsWith("--"));
    }

    /** Refuses a database whose events are elsewhere, or on which a command works, before anything is written to it. */
    public static EventLocation claim(JdbcClient jdbc, EventLocation.Store store) {
        OtherConnections others = new OtherConnections(jdbc);
        others.refuseTools();
        if (store == EventLocation.Store.POSTGRESQL) {
            others.refuseServers();
        }
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
