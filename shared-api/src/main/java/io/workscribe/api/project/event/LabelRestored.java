package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import org.axonframework.serialization.Revision;

/**
 * A deleted label is there again, and every task that still names it has it. Tasks that had it at its end and have been
 * given other labels since get it back by events of their own, which follow.
 *
 * @param name another one than before where that was taken
 */
@Revision("1")
public record LabelRestored(
        ProjectId projectId, OrganizationId organizationId, LabelId labelId, String name, String color)
        implements ProjectEvent {}
