package io.workscribe.query.link;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links between tasks and pages, beside the tasks. */
@Component
class LinkTables extends ReadModelPart {

    LinkTables() {
        super("tasks", LinkProjection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new LinkProjection(jdbc));
    }
}
