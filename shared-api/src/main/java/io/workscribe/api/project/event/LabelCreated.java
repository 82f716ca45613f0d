package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import org.axonframework.serialization.Revision;

/** Labels belong to a project. color: {@code #rrggbb}. */
@Revision("1")
public record LabelCreated(
        ProjectId projectId, OrganizationId organizationId, LabelId labelId, String name, String color)
        implements ProjectEvent {}
