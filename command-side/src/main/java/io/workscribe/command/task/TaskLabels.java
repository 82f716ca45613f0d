package io.workscribe.command.task;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.task.command.LabelTask;
import io.workscribe.api.task.command.UnlabelTask;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.platform.messaging.Precondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.jspecify.annotations.Nullable;

/** The labels of a task. */
class TaskLabels extends TaskPart {

    private List<LabelId> labelIds = List.of();

    /** They are one of its fields. */
    @AggregateMember
    private LastEdit lastEdit = new LastEdit();

    @Override
    void begin(TaskCreated event) {
        labelIds = event.labelIds();
    }

    @CommandHandler
    void decide(LabelTask command, Actor actor, Precondition precondition, TaskRules rules, TaskPlacements placements) {
        requireAccess(actor, rules);
        precondition.require(lastEdit.version());
        LabelId labelId = command.labelId();
        if (!rules.labels().has(projectId, labelId)) {
            throw Rejected.notFound(ErrorCode.LABEL_NOT_FOUND, "The project has no such label.");
        }
        if (labelIds.contains(labelId)) {
            throw Rejected.conflict(ErrorCode.LABEL_ALREADY_ASSIGNED, "The task has this label already.");
        }
        List<LabelId> current = rules.labels().remaining(projectId, labelIds);
        List<LabelId> wanted = new ArrayList<>(current);
        wanted.add(labelId);
        placements.record(relabelled(List.copyOf(wanted), current));
    }

    @CommandHandler
    void decide(
            UnlabelTask command, Actor actor, Precondition precondition, TaskRules rules, TaskPlacements placements) {
        requireAccess(actor, rules);
        precondition.require(lastEdit.version());
        List<LabelId> current = rules.labels().remaining(projectId, labelIds);
        if (!current.contains(command.labelId())) {
            throw Rejected.notFound(ErrorCode.LABEL_NOT_ASSIGNED, "The task does not have this label.");
        }
        List<LabelId> wanted = current.stream()
                .filter(label -> !label.equals(command.labelId()))
                .toList();
        placements.record(relabelled(wanted, current));
    }

    /** The order of labels means nothing. */
    void edit(@Nullable Change<List<LabelId>> change, TaskRules rules, List<TaskEvent> changes) {
        if (change == null) {
            return;
        }
        List<LabelId> labels = change.required();
        List<LabelId> wanted = rules.labels().require(projectId, labels);
        List<LabelId> current = rules.labels().remaining(projectId, labelIds);
        if (!Set.copyOf(wanted).equals(Set.copyOf(current))) {
            changes.add(relabelled(wanted, current));
        }
    }

    /** What is to be removed and is not there makes no difference. */
    void edit(List<LabelId> added, List<LabelId> removed, TaskRules rules, List<TaskEvent> changes) {
        if (added.isEmpty() && removed.isEmpty()) {
            return;
        }
        List<LabelId> wanted = new ArrayList<>(rules.labels().remaining(projectId, labelIds));
        List<LabelId> current = List.copyOf(wanted);
        wanted.removeAll(removed);
        rules.labels().require(projectId, added).stream()
                .filter(label -> !wanted.contains(label))
                .forEach(wanted::add);
        if (!wanted.equals(current)) {
            changes.add(relabelled(List.copyOf(wanted), current));
        }
    }

    /** The label, which nobody knows yet to be there again, beside those that the task has. */
    void regain(LabelId labelId, TaskRules rules, TaskPlacements placements) {
        if (!isDeleted() && !labelIds.contains(labelId)) {
            List<LabelId> current = rules.labels().remaining(projectId, labelIds);
            List<LabelId> wanted = new ArrayList<>(current);
            wanted.add(labelId);
            placements.record(relabelled(List.copyOf(wanted), current));
        }
    }

    private TaskLabelsChanged relabelled(List<LabelId> wanted, List<LabelId> current) {
        return new TaskLabelsChanged(taskId, organizationId, projectId, wanted, current);
    }

    @EventSourcingHandler
    private void evolve(TaskLabelsChanged event) {
        labelIds = event.labelIds();
    }
}
