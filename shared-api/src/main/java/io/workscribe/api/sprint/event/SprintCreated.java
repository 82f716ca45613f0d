package io.workscribe.api.sprint.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** goal and both dates may be null; endDate is not before startDate. */
@Revision("1")
public record SprintCreated(
        SprintId sprintId,
        OrganizationId organizationId,
        ProjectId projectId,
        String name,
        @Nullable String goal,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate)
        implements SprintEvent {}
