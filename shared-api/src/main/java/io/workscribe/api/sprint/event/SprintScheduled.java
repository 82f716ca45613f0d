package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Each date may be null. */
@Revision("1")
public record SprintScheduled(
        SprintId sprintId,
        OrganizationId organizationId,
        ProjectId projectId,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable LocalDate previousStartDate,
        @Nullable LocalDate previousEndDate)
        implements SprintEvent {}
