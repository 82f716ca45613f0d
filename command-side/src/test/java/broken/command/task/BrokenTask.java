package broken.command.task;

import broken.command.project.BrokenProject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks every rule of the architecture, so that it can be seen that each of them can fail. */
@Aggregate
public class BrokenTask {

    private static final Logger LOG = Logger.getAnonymousLogger();

    @Autowired
    private CommandGateway commands;

    private QueryGateway queries;
    private BrokenProject project;
    private Instant changedAt;
    private final List<String> comments = new ArrayList<>();

    @EventSourcingHandler
    public Object evolve(String event) {
        changedAt = Instant.now();
        comments.add(event);
        AggregateLifecycle.apply(event);
        LOG.info(event);
        System.out.println(changedAt);
        return commands;
    }

    @EventHandler
    void on(Integer event) {
        queries.query(event, Integer.class);
    }

    public void setProject(BrokenProject project) {
        this.project = project;
    }

    public BrokenProject project() {
        return project;
    }
}
