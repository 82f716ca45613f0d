package io.workscribe.api.project.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Refused with PROJECT_NOT_FOUND, for an archived project too. */
public record ProjectLabels(OrganizationId organizationId, ProjectId projectId, UserId viewer)
        implements Query<LabelList> {

    @Override
    public Class<LabelList> resultType() {
        return LabelList.class;
    }
}
