package io.workscribe.query.sprint;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sprints, beside their tasks. */
@Component
class SprintTables extends ReadModelPart {

    SprintTables() {
        super("tasks", SprintProjection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new SprintProjection(jdbc));
    }
}
