package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;

/** Events of the {@code Project} aggregate. */
public sealed interface ProjectEvent
        permits LabelCreated,
                LabelDeleted,
                LabelRestored,
                ProjectArchived,
                ProjectCreated,
                ProjectDeleted,
                ProjectDescribed,
                ProjectMarkedAsSample,
                ProjectRenamed,
                ProjectUnarchived {

    ProjectId projectId();

    OrganizationId organizationId();
}
