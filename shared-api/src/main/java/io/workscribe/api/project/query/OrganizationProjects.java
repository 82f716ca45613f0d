package io.workscribe.api.project.query;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Empty for people outside.
 *
 * @param after the project behind which the list begins; null to begin at its start
 */
public record OrganizationProjects(
        OrganizationId organizationId,
        UserId viewer,
        @Nullable Cursor after) implements Query<ProjectList> {

    /** From its start. */
    public OrganizationProjects(OrganizationId organizationId, UserId viewer) {
        this(organizationId, viewer, null);
    }

    @Override
    public Class<ProjectList> resultType() {
        return ProjectList.class;
    }
}
