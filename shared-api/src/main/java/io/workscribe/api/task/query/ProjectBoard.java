package io.workscribe.api.task.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** All columns of a project with their first tasks. Refused with PROJECT_NOT_FOUND. */
public record ProjectBoard(
        OrganizationId organizationId, ProjectId projectId, UserId viewer, TaskFilter filter, int perColumn)
        implements Query<BoardView> {

    @Override
    public Class<BoardView> resultType() {
        return BoardView.class;
    }
}
