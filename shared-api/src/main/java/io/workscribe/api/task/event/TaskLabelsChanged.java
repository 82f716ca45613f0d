package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Both lists are whole sets. */
@Revision("1")
public record TaskLabelsChanged(
        TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        List<LabelId> labelIds,
        List<LabelId> previousLabelIds)
        implements TaskEvent {}
