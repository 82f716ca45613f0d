package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** Each date may be null. */
@Revision("1")
public record SprintScheduled(
        SprintId sprintId,
        OrganizationId organizationId,
        ProjectId projectId,
        LocalDate startDate,
        LocalDate endDate,
        LocalDate previousStartDate,
        LocalDate previousEndDate)
        implements SprintEvent {}
