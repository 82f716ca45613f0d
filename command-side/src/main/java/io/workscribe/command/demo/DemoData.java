package io.workscribe.command.demo;

import io.workscribe.command.identity.Accounts;
import io.workscribe.platform.WorkScribeProperties;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Loads the demo data at the first start with {@code workscribe.demo=true}, and says how to sign in. */
@Component
class DemoData implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);
    private static final String PASSWORD = "workscribe-demo-1";

    private final WorkScribeProperties properties;
    private final EventStore events;
    private final Accounts accounts;
    private final DemoTeam team;

    DemoData(WorkScribeProperties properties, EventStore events, Accounts accounts, DemoTeam team) {
        this.properties = properties;
        this.events = events;
        this.accounts = accounts;
        this.team = team;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!properties.demo()) {
            return;
        }
        DemoScript script = DemoScript.read();
        if (isStoreEmpty()) {
            log.info(
                    "Loading demo data: {} people, {} tasks, {} wiki spaces",
                    script.people().size(),
                    script.tasks().size(),
                    script.spaces().size());
            team.build(script, PASSWORD);
        }
        script.people().stream()
                .filter(person -> accounts.ownerOf(person.email()).isPresent())
                .findFirst()
                .ifPresentOrElse(
                        person -> log.info("Demo sign-in: {} with password {}", person.email(), PASSWORD),
                        () -> log.warn("This event store was not empty, so no demo data was loaded"));
    }

    private boolean isStoreEmpty() {
        TrackingToken newest = events.createHeadToken();
        return newest == null || newest.position().orElse(-1) < 0;
    }
}
