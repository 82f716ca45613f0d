package io.workscribe.query.history;

import io.workscribe.api.membership.event.InvitationAccepted;
import io.workscribe.api.membership.event.InvitationRevoked;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.membership.event.OrganizationCreated;
import java.util.Set;

/** What has no opposite: making an organization, invitations, coming and going of members. */
final class Lasting {

    static final Set<Class<?>> EVENTS = Set.of(
            OrganizationCreated.class,
            MemberInvited.class,
            InvitationAccepted.class,
            InvitationRevoked.class,
            MemberJoined.class,
            MemberRemoved.class);

    private Lasting() {}

    static boolean has(Object event) {
        return EVENTS.contains(event.getClass());
    }
}
