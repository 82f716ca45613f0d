package io.workscribe.command.task;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.project.LabelId;
import io.workscribe.command.lookup.ProjectLookup;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A task has labels of its project only, each once. */
@Component
class LabelsOfProject {

    private final ProjectLookup projects;

    LabelsOfProject(ProjectLookup projects) {
        this.projects = projects;
    }

    /** The labels, each once. */
    List<LabelId> require(ProjectId projectId, List<LabelId> labelIds) {
        Set<LabelId> wanted = new LinkedHashSet<>(labelIds);
        if (!projects.labelsAmong(projectId, wanted).containsAll(wanted)) {
            throw Rejected.invalid(ErrorCode.LABEL_NOT_FOUND, "The project has no such label.");
        }
        return List.copyOf(wanted);
    }

    /** Those of the labels that were not deleted since. */
    List<LabelId> remaining(ProjectId projectId, Collection<LabelId> labelIds) {
        Set<LabelId> known = projects.labelsAmong(projectId, labelIds);
        return labelIds.stream().filter(known::contains).toList();
    }

    boolean has(ProjectId projectId, LabelId labelId) {
        return projects.labelsAmong(projectId, List.of(labelId)).contains(labelId);
    }
}
