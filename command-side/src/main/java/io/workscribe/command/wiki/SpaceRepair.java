package io.workscribe.command.wiki;

import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceEvent;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.journal.StreamVersions;
import io.workscribe.platform.journal.WriteIntentLog;
import io.workscribe.platform.mode.ConditionalOnAxonServer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Claims and releases keys of spaces where a process died before it could do so. */
@Component
@ConditionalOnAxonServer
@ProcessingGroup(WriteIntentLog.REPAIR_GROUP)
class SpaceRepair {

    private final StreamVersions versions;
    private final Reservations reservations;

    SpaceRepair(StreamVersions versions, Reservations reservations) {
        this.versions = versions;
        this.reservations = reservations;
    }

    @EventHandler
    void on(SpaceEvent event, @SequenceNumber long version) {
        if (!versions.isMissing(event.spaceId(), version)) {
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
        }
    }
}
