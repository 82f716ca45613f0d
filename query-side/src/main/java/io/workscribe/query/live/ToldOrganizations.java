package io.workscribe.query.live;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.event.AvatarChanged;
import io.workscribe.api.identity.event.IdentityEvent;
import io.workscribe.api.identity.event.UserRenamed;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.event.InvitationEvent;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.membership.event.MembershipEvent;
import io.workscribe.api.membership.event.OrganizationEvent;
import io.workscribe.api.membership.event.OrganizationRenamed;
import io.workscribe.api.membership.event.OrganizationSlugChanged;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Organizations, their members and invitations, told to the organization; memberships also to the person. Invitations
 * are for owners and admins.
 */
@Component
class ToldOrganizations implements ToldEvents {

    static final String MEMBER = "member";
    static final String MEMBERSHIP = "membership";

    private final ToldLookups lookups;

    ToldOrganizations(ToldLookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public boolean knows(Object event) {
        return event instanceof OrganizationEvent
                || event instanceof MembershipEvent
                || event instanceof InvitationEvent
                || event instanceof IdentityEvent;
    }

    @Override
    public void tell(Happened happened, Drafts drafts) {
        Object event = happened.event();
        if (event instanceof OrganizationRenamed renamed) {
            organization(renamed, "name", happened, drafts);
        } else if (event instanceof OrganizationSlugChanged changed) {
            organization(changed, "slug", happened, drafts);
        } else if (event instanceof MembershipEvent ofMember) {
            member(ofMember, happened, drafts);
        } else if (event instanceof InvitationEvent ofInvitation) {
            UUID organization = ofInvitation.organizationId().value();
            Action action = event instanceof MemberInvited ? Action.CREATED : Action.DELETED;
            drafts.add(
                    in(organization, "invitation", ofInvitation.invitationId().value(), action, List.of(), happened)
                            .forManagers());
        } else if (event instanceof AvatarChanged changed) {
            person(changed.userId(), "avatar_url", happened, drafts);
        } else if (event instanceof UserRenamed renamed) {
            person(renamed.userId(), "display_name", happened, drafts);
        }
    }

    /** Wherever they belong. */
    private void person(UserId userId, String field, Happened happened, Drafts drafts) {
        for (UUID organization : lookups.organizationsOf(userId.value())) {
            drafts.add(in(organization, MEMBER, userId.value(), Action.UPDATED, List.of(field), happened)
                    .shownAs(MEMBER, membership(organization, userId)));
        }
    }

    private static void organization(OrganizationEvent event, String field, Happened happened, Drafts drafts) {
        UUID organization = event.organizationId().value();
        drafts.add(in(organization, "organization", organization, Action.UPDATED, List.of(field), happened));
    }

    private static void member(MembershipEvent event, Happened happened, Drafts drafts) {
        UUID organization = event.organizationId().value();
        UUID user = event.userId().value();
        Action action = Action.UPDATED;
        List<String> fields = List.of("role");
        if (event instanceof MemberJoined) {
            action = Action.CREATED;
            fields = List.of();
        } else if (event instanceof MemberRemoved) {
            action = Action.DELETED;
            fields = List.of();
        }
        drafts.add(in(organization, MEMBER, user, action, fields, happened)
                .shownAs(MEMBER, event.membershipId().value()));
        drafts.add(Draft.of(Topic.me(event.userId()), organization, MEMBERSHIP, organization, action, fields, happened)
                .shownAs(MEMBERSHIP, event.membershipId().value())
                .forMe());
    }

    private static UUID membership(UUID organization, UserId user) {
        return MembershipId.of(new OrganizationId(organization), user).value();
    }

    private static Draft in(
            UUID organization, String resource, UUID id, Action action, List<String> fields, Happened happened) {
        return Draft.of(Topic.organization(organization), organization, resource, id, action, fields, happened);
    }
}
