package io.workscribe.query.history;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.history.query.ChangeById;
import io.workscribe.api.history.query.ChangeView;
import io.workscribe.query.row.OneMoment;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChangeQueries {

    private record Found(long number, Role role) {}

    private final JdbcClient jdbc;
    private final ShownChanges changes;
    private final PartNames names;
    private final EventDocuments documents;

    ChangeQueries(JdbcClient jdbc, ShownChanges changes, PartNames names, EventDocuments documents) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.names = names;
        this.documents = documents;
    }

    @QueryHandler
    @OneMoment
    ChangeView handle(ChangeById query) {
        Found found = jdbc.sql("""
                        SELECT c.number, m.role FROM query.change c
                            JOIN query.member m ON m.organization_id = c.organization_id
                                AND m.user_id = :viewer AND m.removed_at IS NULL
                        WHERE c.change_id = :change ORDER BY c.number LIMIT 1
                        """)
                .param("change", query.changeId())
                .param("viewer", query.viewer().value())
                .query((row, index) -> new Found(row.getLong("number"), Role.ofWire(row.getString("role"))))
                .optional()
                .orElseThrow(() -> Rejected.notFound(ErrorCode.CHANGE_NOT_FOUND, "There is no such change."));
        ShownChange change = changes.whole(found.number());
        return change.view(names.of(change.namedElsewhere(), found.role()), documents.upToTheirLimit());
    }
}
