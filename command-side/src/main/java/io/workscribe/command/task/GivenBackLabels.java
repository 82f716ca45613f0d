package io.workscribe.command.task;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.command.planning.ReturnedLabels;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what the label's end said; most of these tasks name it still, so that nothing has to happen to them. */
@Component
class GivenBackLabels implements ReturnedLabels {

    // Asked for late: the store is made with the handlers that need this.
    private final ObjectProvider<EventStore> events;
    private final JdbcClient jdbc;
    private final OtherTasks tasks;
    private final TaskRules rules;
    private final TaskPlacements placements;

    GivenBackLabels(
            ObjectProvider<EventStore> events,
            JdbcClient jdbc,
            OtherTasks tasks,
            TaskRules rules,
            TaskPlacements placements) {
        this.events = events;
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.rules = rules;
        this.placements = placements;
    }

    @Override
    public void giveBack(ProjectId projectId, LabelId labelId) {
        withoutIt(formerTasks(projectId, labelId), labelId)
                .forEach(taskId -> tasks.change(taskId, task -> task.regainLabel(labelId, rules, placements)));
    }

    private List<TaskId> formerTasks(ProjectId projectId, LabelId labelId) {
        return events.getObject()
                .readEvents(projectId.toString(), 0)
                .asStream()
                .map(message -> message.getPayload())
                .filter(event -> event instanceof LabelDeleted deleted
                        && deleted.labelId().equals(labelId)
                        && deleted.taskIds() != null)
                .map(event -> ((LabelDeleted) event).taskIds())
                .reduce((earlier, later) -> later)
                .orElse(List.of());
    }

    private List<TaskId> withoutIt(List<TaskId> former, LabelId labelId) {
        return jdbc.sql("SELECT task_id FROM command.task_placement "
                        + "WHERE task_id = ANY (?) AND NOT deleted AND NOT label_ids @> ARRAY[?::uuid] ORDER BY number")
                .param(former.stream().map(TaskId::value).toArray(UUID[]::new))
                .param(labelId.value())
                .query((row, number) -> new TaskId(row.getObject("task_id", UUID.class)))
                .list();
    }
}
