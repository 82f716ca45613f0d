package io.workscribe.command.task;

import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.platform.mode.ConditionalOnAxonServer;
import io.workscribe.platform.repair.MissingRows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Places tasks, and counts them, whose event was stored by a process that died before it could write their rows. */
@Component
@ConditionalOnAxonServer
@ProcessingGroup(MissingRows.REPAIR_GROUP)
class PlacementRepair {

    private final MissingRows rows;
    private final TaskPlacements placements;
    private final ProjectCounters counters;

    PlacementRepair(MissingRows rows, TaskPlacements placements, ProjectCounters counters) {
        this.rows = rows;
        this.placements = placements;
        this.counters = counters;
    }

    @EventHandler
    void on(TaskEvent event, @SequenceNumber long version) {
        if (!rows.isMissing(event.taskId(), version)) {
            return;
        }
        if (event instanceof TaskCreated created) {
            counters.skipTo(created.projectId(), created.number());
        }
        placements.follow(event);
    }
}
