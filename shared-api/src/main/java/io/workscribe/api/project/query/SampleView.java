package io.workscribe.api.project.query;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.wiki.SpaceId;

/** What explains the product by using it. */
public record SampleView(ProjectId projectId, SpaceId spaceId, SprintId sprintId) {}
