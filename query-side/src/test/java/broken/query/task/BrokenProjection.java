package broken.query.task;

import broken.query.sprint.BrokenController;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.queryhandling.QueryGateway;

/** Is of an unknown group, and asks. */
@ProcessingGroup("query.broken")
public class BrokenProjection {

    private final QueryGateway queries;
    private final BrokenController controller;

    BrokenProjection(QueryGateway queries, BrokenController controller) {
        this.queries = queries;
        this.controller = controller;
    }

    void ask() {
        queries.query(controller, String.class);
    }
}
