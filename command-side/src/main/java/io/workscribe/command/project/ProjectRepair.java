package io.workscribe.command.project;

import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.project.event.ProjectDeleted;
import io.workscribe.api.project.event.ProjectMarkedAsSample;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.mode.ConditionalOnAxonServer;
import io.workscribe.platform.repair.MissingRows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Claims keys of projects, and opens their counters, where a process died before it could do so. */
@Component
@ConditionalOnAxonServer
@ProcessingGroup(MissingRows.REPAIR_GROUP)
class ProjectRepair {

    private final MissingRows rows;
    private final Reservations reservations;
    private final ProjectCounters counters;

    ProjectRepair(MissingRows rows, Reservations reservations, ProjectCounters counters) {
        this.rows = rows;
        this.reservations = reservations;
        this.counters = counters;
    }

    @EventHandler
    void on(ProjectCreated event, @SequenceNumber long version) {
        if (rows.isMissing(event.projectId(), version)) {
            reservations.tryClaim(
                    Scope.projectKey(event.organizationId()),
                    event.key(),
                    event.projectId().value());
            counters.open(event.projectId());
        }
    }

    @EventHandler
    void on(ProjectMarkedAsSample event, @SequenceNumber long version) {
        if (rows.isMissing(event.projectId(), version)) {
            String organization = event.organizationId().toString();
            reservations.tryClaim(
                    Scope.SAMPLE_PROJECT, organization, event.projectId().value());
            reservations.takeOver(
                    Scope.SAMPLE_SPACE, organization, event.spaceId().value());
        }
    }

    @EventHandler
    void on(ProjectDeleted event, @SequenceNumber long version) {
        if (rows.isMissing(event.projectId(), version)) {
            reservations.releaseAll(
                    Scope.projectKey(event.organizationId()), event.projectId().value());
            reservations.releaseAll(Scope.SAMPLE_PROJECT, event.projectId().value());
            counters.close(event.projectId());
        }
    }
}
