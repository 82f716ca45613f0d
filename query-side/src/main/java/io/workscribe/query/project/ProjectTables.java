package io.workscribe.query.project;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects with statuses and labels, in the directory. */
@Component
class ProjectTables extends ReadModelPart {

    ProjectTables() {
        super("directory", ProjectProjection.class, LabelProjection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new ProjectProjection(jdbc), new LabelProjection(jdbc));
    }
}
