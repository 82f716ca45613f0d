package broken.query.task;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.queryhandling.QueryHandler;

/** Handles what others should, and a question of its own. */
class BrokenHandlers {

    @EventHandler
    void on(Integer event) {}

    @SagaEventHandler(associationProperty = "bytes")
    void follow(String event) {}

    @QueryHandler
    int answer(String question) {
        return question.length();
    }
}
