package io.workscribe.command.wiki;

import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceEvent;
import io.workscribe.api.wiki.event.SpaceRestored;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.mode.ConditionalOnAxonServer;
import io.workscribe.platform.repair.MissingRows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Claims and releases keys of spaces where a process died before it could do so. */
@Component
@ConditionalOnAxonServer
@ProcessingGroup(MissingRows.REPAIR_GROUP)
class SpaceRepair {

    private final MissingRows rows;
    private final Reservations reservations;

    SpaceRepair(MissingRows rows, Reservations reservations) {
        this.rows = rows;
        this.reservations = reservations;
    }

    @EventHandler
    void on(SpaceEvent event, @SequenceNumber long version) {
        if (!rows.isMissing(event.spaceId(), version)) {
            return;
        }
        if (event instanceof SpaceCreated created) {
            reservations.tryClaim(
                    Scope.spaceKey(created.organizationId()),
                    created.key(),
                    created.spaceId().value());
        } else if (event instanceof SpaceDeleted deleted) {
            reservations.releaseAll(
                    Scope.spaceKey(deleted.organizationId()), deleted.spaceId().value());
        } else if (event instanceof SpaceRestored restored) {
            reservations.tryClaim(
                    Scope.spaceKey(restored.organizationId()),
                    restored.key(),
                    restored.spaceId().value());
        }
    }
}
