package io.workscribe.command.task;

import io.workscribe.api.task.event.TaskEvent;
import java.util.ArrayList;
import java.util.List;

/** A task that is back. What was there when it was deleted may be gone by now, and the other way round. */
record ReturnedTask(TaskFields fields, TaskProgress progress, TaskPlace place) {

    void fitIn(TaskRules rules, TaskOrder order, OtherTasks others, TaskPlacements placements) {
        List<TaskEvent> changes = new ArrayList<>();
        progress.leaveFormerSprint(rules, changes);
        if (!progress.isDone()) {
            fields.leaveFormerMember(rules, changes);
        }
        placements.record(changes);
        fields.leaveOrFindParent(rules, others, placements);
        place.leaveTaken(fields.isSubtask(), order, others, placements);
    }
}
