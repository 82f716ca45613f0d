package io.workscribe.api.sprint.query;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Refused with PROJECT_NOT_FOUND.
 *
 * @param after the sprint behind which the list begins; null to begin at its start
 */
public record ProjectSprints(
        OrganizationId organizationId,
        ProjectId projectId,
        UserId viewer,
        @Nullable Cursor after) implements Query<SprintList> {

    /** From its start. */
    public ProjectSprints(OrganizationId organizationId, ProjectId projectId, UserId viewer) {
        this(organizationId, projectId, viewer, null);
    }

    @Override
    public Class<SprintList> resultType() {
        return SprintList.class;
    }
}
