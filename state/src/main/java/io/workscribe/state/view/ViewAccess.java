package io.workscribe.state.view;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.UserId;

/**
 * Who deals with the views of a project, a member of its organization.
 *
 * @param manager whether as owner or admin, who change what others share
 */
public record ViewAccess(OrganizationId organizationId, ProjectId projectId, UserId person, boolean manager) {}
