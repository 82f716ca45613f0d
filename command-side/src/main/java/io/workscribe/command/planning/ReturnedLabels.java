package io.workscribe.command.planning;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;

/** Lets the decision that a label is there again change tasks, in its unit of work. */
public interface ReturnedLabels {

    /** The tasks that had the label at its end have it again, whatever labels they were given since. */
    void giveBack(ProjectId projectId, LabelId labelId);
}
