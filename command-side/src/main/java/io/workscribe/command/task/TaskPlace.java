package io.workscribe.command.task;

import io.workscribe.api.common.Place;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.platform.order.Rank;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Where a task stands in the order of its project. */
class TaskPlace extends TaskPart {

    private String rank;

    @Override
    void begin(TaskCreated event) {
        rank = event.rank();
    }

    /** The rank beside the place, where room is made if there is none. */
    Rank rankAt(
            boolean subtask,
            StatusId column,
            Place<TaskId> place,
            TaskOrder order,
            OtherTasks others,
            TaskPlacements placements) {
        Rank newRank = order.rankAt(moved(subtask), column, place);
        if (newRank.isTooLong() && !newRank.text().equals(rank)) {
            order.spreadAround(moved(subtask), newRank)
                    .forEach((other, room) ->
                            others.change(other, task -> task.place().rerank(room, placements)));
            return order.rankAt(moved(subtask), column, place);
        }
        return newRank;
    }

    /** Of a task that is back: right behind the one that has been given its rank meanwhile, if there is one. */
    void leaveTaken(boolean subtask, TaskOrder order, OtherTasks others, TaskPlacements placements) {
        order.holder(moved(subtask)).ifPresent(holder -> {
            Place<TaskId> behind = Place.after(holder.taskId());
            rerank(rankAt(subtask, holder.statusId(), behind, order, others, placements), placements);
        });
    }

    void rerank(Rank newRank, TaskPlacements placements) {
        ranked(newRank).ifPresent(placements::record);
    }

    /** What giving it the rank is; empty where it has it. */
    Optional<TaskEvent> ranked(Rank newRank) {
        return newRank.text().equals(rank)
                ? Optional.empty()
                : Optional.of(new TaskRanked(taskId, organizationId, projectId, newRank.text(), rank));
    }

    private TaskOrder.Moved moved(boolean subtask) {
        return new TaskOrder.Moved(taskId, organizationId, projectId, subtask, new Rank(rank));
    }

    @EventSourcingHandler
    private void evolve(TaskRanked event) {
        rank = event.rank();
    }
}
