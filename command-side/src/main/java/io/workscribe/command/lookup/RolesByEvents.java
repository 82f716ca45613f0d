package io.workscribe.command.lookup;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.membership.event.MemberRoleChanged;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the stream of the membership; it is short. */
@Component
class RolesByEvents implements CurrentRoles {

    // Asked for late: the store is made with the handlers that need this.
    private final ObjectProvider<EventStore> events;

    RolesByEvents(ObjectProvider<EventStore> events) {
        this.events = events;
    }

    @Override
    public Optional<Role> role(OrganizationId organizationId, UserId userId) {
        String stream = MembershipId.of(organizationId, userId).toString();
        return events.getObject()
                .readEvents(stream, 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .reduce(Optional.empty(), RolesByEvents::after, (before, now) -> now);
    }

    private static Optional<Role> after(Optional<Role> role, Object event) {
        if (event instanceof MemberJoined joined) {
            return Optional.of(joined.role());
        }
        if (event instanceof MemberRoleChanged changed) {
            return Optional.of(changed.role());
        }
        return event instanceof MemberRemoved ? Optional.empty() : role;
    }
}
