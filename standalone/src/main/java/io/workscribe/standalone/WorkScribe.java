package io.workscribe.standalone;

import io.workscribe.command.CommandSideConfiguration;
import io.workscribe.platform.WorkScribeProcess;
import io.workscribe.query.QuerySideConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Import;

/** Both sides in one process, with an embedded PostgreSQL unless another is named. */
@WorkScribeProcess
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class})
public class WorkScribe {

    public static void main(String[] arguments) {
        keepAxonQuiet();
        SpringApplication.run(WorkScribe.class, arguments);
    }

    /** Axon calls home and advertises as soon as it starts, before any Spring property is read. */
    private static void keepAxonQuiet() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
