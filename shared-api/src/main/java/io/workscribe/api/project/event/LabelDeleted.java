package io.workscribe.api.project.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The label leaves every task of the project with it. taskIds: those that had it, the deleted ones left out; null when that
 * is not known. In events of revision 1 color and taskIds are null.
 */
@Revision("2")
public record LabelDeleted(
        ProjectId projectId,
        OrganizationId organizationId,
        LabelId labelId,
        String name,
        @Nullable String color,
        @Nullable List<TaskId> taskIds)
        implements ProjectEvent {}
