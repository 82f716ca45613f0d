package io.workscribe.api.project.query;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Those that are archived, or those that are not. Empty for people outside.
 *
 * @param after the project behind which the list begins; null to begin at its start
 */
public record OrganizationProjects(
        OrganizationId organizationId,
        UserId viewer,
        boolean archived,
        @Nullable Cursor after) implements Query<ProjectList> {

    /** Those that are not archived, from the start. */
    public OrganizationProjects(OrganizationId organizationId, UserId viewer) {
        this(organizationId, viewer, false, null);
    }

    @Override
    public Class<ProjectList> resultType() {
        return ProjectList.class;
    }
}
