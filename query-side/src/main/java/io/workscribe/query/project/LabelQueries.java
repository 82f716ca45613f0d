package io.workscribe.query.project;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.query.LabelById;
import io.workscribe.api.project.query.LabelList;
import io.workscribe.api.project.query.LabelView;
import io.workscribe.api.project.query.ProjectLabels;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.Visibility;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LabelQueries {

    private final JdbcClient jdbc;

    LabelQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The labels of an archived project are as good as gone. */
    @QueryHandler
    LabelList handle(ProjectLabels query) {
        boolean archived = jdbc.sql("""
                        SELECT p.archived
                        FROM query.project p JOIN query.member m
                            ON m.organization_id = p.organization_id AND m.user_id = :viewer AND m.removed_at IS NULL
                        WHERE p.project_id = :project AND p.organization_id = :organization AND NOT p.deleted
                        """)
                .param("project", query.projectId().value())
                .param("organization", query.organizationId().value())
                .param("viewer", query.viewer().value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(Visibility::projectNotFound);
        if (archived) {
            throw Visibility.projectNotFound();
        }
        List<LabelView> labels = jdbc.sql(
                        "SELECT * FROM query.label WHERE project_id = :project AND NOT deleted ORDER BY version")
                .param("project", query.projectId().value())
                .query((columns, index) -> view(new Row(columns)))
                .list();
        return new LabelList(labels, labels.size());
    }

    @QueryHandler
    LabelView handle(LabelById query) {
        return jdbc.sql("""
                        SELECT l.*
                        FROM query.label l JOIN query.member m
                            ON m.organization_id = l.organization_id AND m.user_id = :viewer AND m.removed_at IS NULL
                        WHERE l.label_id = :label AND NOT l.deleted
                        """)
                .param("label", query.labelId().value())
                .param("viewer", query.viewer().value())
                .query((columns, index) -> view(new Row(columns)))
                .optional()
                .orElseThrow(() -> Rejected.notFound(ErrorCode.LABEL_NOT_FOUND, "There is no such label."));
    }

    static LabelView view(Row row) throws SQLException {
        return new LabelView(
                row.id("label_id", LabelId::new),
                row.text("name"),
                row.text("color"),
                row.number("edit_version"),
                row.number("revision"));
    }
}
