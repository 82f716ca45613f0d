package io.workscribe.api;

import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.CREATED_AT;
import static io.workscribe.api.SampleIds.GRACE;
import static io.workscribe.api.SampleIds.INVITATION;
import static io.workscribe.api.SampleIds.MEMBERSHIP;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.UPDATED_AT;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.Role;
import io.workscribe.api.membership.command.AcceptInvitation;
import io.workscribe.api.membership.command.ChangeMemberRole;
import io.workscribe.api.membership.command.CreateOrganization;
import io.workscribe.api.membership.command.EditOrganization;
import io.workscribe.api.membership.command.InviteMember;
import io.workscribe.api.membership.command.RemoveMember;
import io.workscribe.api.membership.command.RevokeInvitation;
import io.workscribe.api.membership.command.WithdrawInvitation;
import io.workscribe.api.membership.event.InvitationAccepted;
import io.workscribe.api.membership.event.InvitationRevoked;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.membership.event.MemberRoleChanged;
import io.workscribe.api.membership.event.OrganizationCreated;
import io.workscribe.api.membership.event.OrganizationRenamed;
import io.workscribe.api.membership.event.OrganizationSlugChanged;
import io.workscribe.api.membership.query.InvitationById;
import io.workscribe.api.membership.query.InvitationByToken;
import io.workscribe.api.membership.query.InvitationPreview;
import io.workscribe.api.membership.query.InvitationView;
import io.workscribe.api.membership.query.MemberList;
import io.workscribe.api.membership.query.MemberView;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.membership.query.OrganizationAccessView;
import io.workscribe.api.membership.query.OrganizationById;
import io.workscribe.api.membership.query.OrganizationList;
import io.workscribe.api.membership.query.OrganizationMember;
import io.workscribe.api.membership.query.OrganizationMembers;
import io.workscribe.api.membership.query.OrganizationView;
import io.workscribe.api.membership.query.OwnOrganizations;
import java.util.List;
import java.util.stream.Stream;

final class MembershipSamples {

    private static final String TOKEN_HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final OrganizationView ORGANIZATION_VIEW =
            new OrganizationView(ORGANIZATION, "Analytical Engines", "analytical", CREATED_AT, UPDATED_AT, 2, 71);

    private static final MemberView MEMBER_VIEW =
            new MemberView(MEMBERSHIP, GRACE, "grace@example.com", "Grace Hopper", null, Role.MEMBER, CREATED_AT, 1);

    private MembershipSamples() {}

    static List<Record> all() {
        return Stream.of(events(), commands(), queries(), views())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Record> events() {
        return List.of(
                new OrganizationCreated(ORGANIZATION, "Analytical Engines", "analytical", ADA),
                new OrganizationRenamed(ORGANIZATION, "Difference Engines", "Analytical Engines"),
                new OrganizationSlugChanged(ORGANIZATION, "difference", "analytical"),
                new MemberJoined(MEMBERSHIP, ORGANIZATION, GRACE, Role.MEMBER),
                new MemberRoleChanged(MEMBERSHIP, ORGANIZATION, GRACE, Role.ADMIN, Role.MEMBER),
                new MemberRemoved(MEMBERSHIP, ORGANIZATION, GRACE, Role.ADMIN),
                new MemberInvited(
                        INVITATION,
                        ORGANIZATION,
                        new PersonalText(INVITATION.value(), "grace@example.com"),
                        Role.MEMBER,
                        ADA,
                        TOKEN_HASH,
                        UPDATED_AT),
                new InvitationAccepted(INVITATION, ORGANIZATION, GRACE),
                new InvitationRevoked(INVITATION, ORGANIZATION));
    }

    private static List<Record> commands() {
        return List.of(
                new CreateOrganization(ORGANIZATION, "Analytical Engines", "analytical"),
                new EditOrganization(ORGANIZATION, new Change<>("Difference Engines"), null),
                new InviteMember(INVITATION, ORGANIZATION, "grace@example.com", Role.MEMBER, TOKEN_HASH),
                new AcceptInvitation(INVITATION, GRACE),
                new RevokeInvitation(INVITATION, ORGANIZATION),
                new WithdrawInvitation(INVITATION),
                new ChangeMemberRole(MEMBERSHIP, ORGANIZATION, GRACE, Role.ADMIN),
                new RemoveMember(MEMBERSHIP, ORGANIZATION, GRACE));
    }

    private static List<Record> queries() {
        return List.of(
                new OrganizationAccess("analytical", ADA),
                new OrganizationById(ORGANIZATION, ADA),
                new OrganizationMember(ORGANIZATION, GRACE, ADA),
                new OrganizationMembers(ORGANIZATION, ADA),
                new OwnOrganizations(ADA),
                new InvitationById(INVITATION, ADA),
                new InvitationByToken(TOKEN_HASH));
    }

    private static List<Record> views() {
        return List.of(
                new OrganizationAccessView(ORGANIZATION, Role.OWNER),
                ORGANIZATION_VIEW,
                new OrganizationList(List.of(ORGANIZATION_VIEW)),
                MEMBER_VIEW,
                new MemberList(List.of(MEMBER_VIEW), 1),
                new InvitationPreview(
                        "Analytical Engines", "analytical", Role.MEMBER, "grace@example.com", "Ada Lovelace"),
                new InvitationView(
                        INVITATION, ORGANIZATION, "grace@example.com", Role.MEMBER, UPDATED_AT, CREATED_AT, false, 0));
    }
}
