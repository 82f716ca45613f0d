package io.workscribe.api.project.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Refused with PROJECT_NOT_FOUND. */
public record ProjectStatuses(OrganizationId organizationId, ProjectId projectId, UserId viewer)
        implements Query<StatusList> {

    @Override
    public Class<StatusList> resultType() {
        return StatusList.class;
    }
}
