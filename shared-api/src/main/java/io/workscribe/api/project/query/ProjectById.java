package io.workscribe.api.project.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Refused with PROJECT_NOT_FOUND, for projects of other organizations too. */
public record ProjectById(OrganizationId organizationId, ProjectId projectId, UserId viewer)
        implements Query<ProjectView> {

    @Override
    public Class<ProjectView> resultType() {
        return ProjectView.class;
    }
}
