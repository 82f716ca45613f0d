package io.workscribe.query.history;

import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.membership.event.InvitationAccepted;
import io.workscribe.api.membership.event.InvitationEvent;
import io.workscribe.api.membership.event.InvitationRevoked;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.membership.event.MemberRoleChanged;
import io.workscribe.api.membership.event.MembershipEvent;
import io.workscribe.api.membership.event.OrganizationCreated;
import io.workscribe.api.membership.event.OrganizationEvent;
import io.workscribe.api.membership.event.OrganizationRenamed;
import io.workscribe.api.membership.event.OrganizationSlugChanged;
import java.util.Map;

/**
 * Organizations, their members and invitations. Members go by the id of the person; they and the address of an invitation
 * are named where names can be erased.
 */
final class OrganizationParts {

    private OrganizationParts() {}

    static void addTo(EventParts parts) {
        parts.on(OrganizationCreated.class, OrganizationParts::created)
                .on(OrganizationRenamed.class, OrganizationParts::renamed)
                .on(
                        OrganizationSlugChanged.class,
                        (event, telling) -> organization(
                                event,
                                ChangeAction.UPDATED,
                                new FieldValues().field("slug", event.previousSlug(), event.slug()),
                                telling))
                .on(
                        MemberJoined.class,
                        (event, telling) -> member(
                                event,
                                ChangeAction.CREATED,
                                new FieldValues().begin("role", event.role().wire()),
                                telling))
                .on(
                        MemberRoleChanged.class,
                        (event, telling) -> member(
                                event,
                                ChangeAction.UPDATED,
                                new FieldValues()
                                        .field(
                                                "role",
                                                event.previousRole().wire(),
                                                event.role().wire()),
                                telling))
                .on(
                        MemberRemoved.class,
                        (event, telling) -> member(event, ChangeAction.DELETED, new FieldValues(), telling))
                .on(
                        MemberInvited.class,
                        (event, telling) -> invitation(
                                event,
                                ChangeAction.CREATED,
                                new FieldValues()
                                        .begin("role", event.role().wire())
                                        .begin("expires_at", event.expiresAt()),
                                telling))
                .on(InvitationAccepted.class, OrganizationParts::ended)
                .on(InvitationRevoked.class, OrganizationParts::ended);
    }

    private static void created(OrganizationCreated event, Telling telling) {
        telling.remember(event.organizationId().value(), event.name(), Map.of());
        organization(
                event,
                ChangeAction.CREATED,
                new FieldValues().begin("name", event.name()).begin("slug", event.slug()),
                telling);
    }

    private static void renamed(OrganizationRenamed event, Telling telling) {
        telling.remember(event.organizationId().value(), event.name(), Map.of());
        organization(
                event,
                ChangeAction.UPDATED,
                new FieldValues().field("name", event.previousName(), event.name()),
                telling);
    }

    /** An invitation that was accepted is not there any more, like one that was revoked. */
    private static void ended(InvitationEvent event, Telling telling) {
        invitation(event, ChangeAction.DELETED, new FieldValues(), telling);
    }

    private static void organization(
            OrganizationEvent event, ChangeAction action, FieldValues fields, Telling telling) {
        telling.part(ChangedResource.ORGANIZATION, event.organizationId().value(), action, fields);
    }

    private static void member(MembershipEvent event, ChangeAction action, FieldValues fields, Telling telling) {
        telling.part(ChangedResource.MEMBER, event.userId().value(), null, action, fields);
    }

    private static void invitation(InvitationEvent event, ChangeAction action, FieldValues fields, Telling telling) {
        telling.part(ChangedResource.INVITATION, event.invitationId().value(), null, action, fields);
    }
}
