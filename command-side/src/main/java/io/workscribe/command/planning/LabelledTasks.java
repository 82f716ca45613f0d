package io.workscribe.command.planning;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells decisions about a label which tasks have it. */
public interface LabelledTasks {

    /** Null when that is not known: of tasks that nobody has labelled since this is written down. */
    @Nullable
    List<TaskId> having(ProjectId projectId, LabelId labelId);
}
