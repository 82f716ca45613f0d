package io.workscribe.platform.operations;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** One line for the person at the terminal. */
class StartAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(StartAnnouncement.class);

    private final Environment environment;

    StartAnnouncement(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        Duration taken = ready.getTimeTaken();
        log.info(
                "WorkScribe is ready at http://localhost:{} after {} s; operations at http://127.0.0.1:{}/actuator",
                environment.getProperty("local.server.port"),
                taken == null ? "?" : "%.1f".formatted(taken.toMillis() / 1000.0),
                environment.getProperty("local.management.port"));
    }
}
