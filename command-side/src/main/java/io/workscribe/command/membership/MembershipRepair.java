package io.workscribe.command.membership;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.membership.event.InvitationEvent;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.api.membership.event.OrganizationCreated;
import io.workscribe.api.membership.event.OrganizationEvent;
import io.workscribe.api.membership.event.OrganizationSlugChanged;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.platform.mode.ConditionalOnAxonServer;
import io.workscribe.platform.repair.MissingRows;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Claims slugs and invited addresses where the event was stored by a process that died before it could do so.
 */
@Component
@ConditionalOnAxonServer
@ProcessingGroup(MissingRows.REPAIR_GROUP)
class MembershipRepair {

    private final MissingRows rows;
    private final Reservations reservations;

    MembershipRepair(MissingRows rows, Reservations reservations) {
        this.rows = rows;
        this.reservations = reservations;
    }

    @EventHandler
    void on(OrganizationEvent event, @SequenceNumber long version) {
        if (!rows.isMissing(event.organizationId(), version)) {
            return;
        }
        UUID organization = event.organizationId().value();
        if (event instanceof OrganizationCreated created) {
            reservations.tryClaim(Scope.ORGANIZATION_SLUG, created.slug(), organization);
        } else if (event instanceof OrganizationSlugChanged changed) {
            reservations.tryClaim(Scope.ORGANIZATION_SLUG, changed.slug(), organization);
            reservations.release(Scope.ORGANIZATION_SLUG, changed.previousSlug(), organization);
        }
    }

    @EventHandler
    void on(InvitationEvent event, @SequenceNumber long version) {
        if (rows.isMissing(event.invitationId(), version)
                && event instanceof MemberInvited invited
                && !PersonalText.ERASED.equals(invited.email().text())) {
            reservations.takeOver(
                    Scope.invitedEmail(invited.organizationId()),
                    invited.email().text(),
                    invited.invitationId().value());
        }
    }
}
