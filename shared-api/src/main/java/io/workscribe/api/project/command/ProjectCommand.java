package io.workscribe.api.project.command;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;

/** Commands of the {@code Project} aggregate. */
public sealed interface ProjectCommand
        permits ArchiveProject, CreateLabel, CreateProject, DeleteLabel, EditProject, RestoreLabel {

    ProjectId projectId();

    OrganizationId organizationId();
}
