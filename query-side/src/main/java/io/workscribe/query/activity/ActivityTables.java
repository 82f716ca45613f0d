package io.workscribe.query.activity;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The activity log, with what it has to remember for itself. */
@Component
class ActivityTables extends ReadModelPart {

    ActivityTables() {
        super("activity", ActivityProjection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new ActivityProjection(
                new ActivityLog(jdbc), new LabelOrder(jdbc), new ActivityNames(jdbc), new ActivityDescriptions(jdbc)));
    }
}
