package io.workscribe.api.project.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Empty for people outside. */
public record OrganizationProjects(OrganizationId organizationId, UserId viewer) implements Query<ProjectList> {

    @Override
    public Class<ProjectList> resultType() {
        return ProjectList.class;
    }
}
