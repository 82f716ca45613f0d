package io.workscribe.api.project.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.wiki.SpaceId;

/** For owners and administrators. Refused with SAMPLE_EXISTS while the organization has another one. */
public record CreateSample(OrganizationId organizationId, ProjectId projectId, SpaceId spaceId, SprintId sprintId) {}
