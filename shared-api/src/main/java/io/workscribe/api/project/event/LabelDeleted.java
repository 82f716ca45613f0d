package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import org.axonframework.serialization.Revision;

/** The label leaves every task of the project with it. */
@Revision("1")
public record LabelDeleted(ProjectId projectId, OrganizationId organizationId, LabelId labelId, String name)
        implements ProjectEvent {}
