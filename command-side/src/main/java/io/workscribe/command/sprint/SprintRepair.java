package io.workscribe.command.sprint;

import io.workscribe.api.sprint.SprintStatus;
import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.event.SprintCreated;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintEvent;
import io.workscribe.api.sprint.event.SprintRestored;
import io.workscribe.api.sprint.event.SprintStarted;
import io.workscribe.command.planning.SprintStates;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.mode.ConditionalOnAxonServer;
import io.workscribe.platform.repair.MissingRows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the states of sprints whose event was stored by a process that died before it could write their rows. */
@Component
@ConditionalOnAxonServer
@ProcessingGroup(MissingRows.REPAIR_GROUP)
class SprintRepair {

    private final MissingRows rows;
    private final SprintStates states;
    private final Reservations reservations;

    SprintRepair(MissingRows rows, SprintStates states, Reservations reservations) {
        this.rows = rows;
        this.states = states;
        this.reservations = reservations;
    }

    @EventHandler
    void on(SprintEvent event, @SequenceNumber long version) {
        if (!rows.isMissing(event.sprintId(), version)) {
            return;
        }
        if (event instanceof SprintCreated created) {
            states.put(created.sprintId(), created.projectId(), SprintStatus.PLANNED);
        } else if (event instanceof SprintStarted started) {
            states.put(started.sprintId(), started.projectId(), SprintStatus.ACTIVE);
            reservations.tryClaim(
                    Scope.ACTIVE_SPRINT,
                    started.projectId().toString(),
                    started.sprintId().value());
        } else if (event instanceof SprintCompleted completed) {
            states.put(completed.sprintId(), completed.projectId(), SprintStatus.COMPLETED);
            reservations.release(
                    Scope.ACTIVE_SPRINT,
                    completed.projectId().toString(),
                    completed.sprintId().value());
        } else if (event instanceof SprintDeleted deleted) {
            states.remove(deleted.sprintId());
            reservations.release(
                    Scope.ACTIVE_SPRINT,
                    deleted.projectId().toString(),
                    deleted.sprintId().value());
        } else if (event instanceof SprintRestored restored) {
            states.put(restored.sprintId(), restored.projectId(), SprintStatus.PLANNED);
        }
    }
}
