package io.workscribe.api.sprint.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Refused with PROJECT_NOT_FOUND. */
public record ProjectSprints(OrganizationId organizationId, ProjectId projectId, UserId viewer)
        implements Query<SprintList> {

    @Override
    public Class<SprintList> resultType() {
        return SprintList.class;
    }
}
