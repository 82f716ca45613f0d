package io.workscribe.command.membership;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.command.InviteMember;
import io.workscribe.api.membership.command.RevokeInvitation;
import io.workscribe.api.membership.query.InvitationById;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.lookup.UserLookup;
import io.workscribe.command.lookup.UserLookup.UserEntry;
import io.workscribe.command.mail.MailComposer;
import io.workscribe.command.mail.SecretLink;
import io.workscribe.platform.personaldata.PersonalDataKeys;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.AcceptedCommand;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import io.workscribe.platform.web.TooManyRequests;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Inviting people and taking invitations back. */
@RestController
@RequestMapping("/api/v1/organizations/{slug}")
class InvitationWriteController {

    private final CommandResponder responder;
    private final MembershipLookup members;
    private final UserLookup users;
    private final PersonalDataKeys keys;
    private final MailComposer mails;
    private final InvitationQuotas quotas;

    InvitationWriteController(
            CommandResponder responder,
            MembershipLookup members,
            UserLookup users,
            PersonalDataKeys keys,
            MailComposer mails,
            InvitationQuotas quotas) {
        this.responder = responder;
        this.members = members;
        this.users = users;
        this.keys = keys;
        this.mails = mails;
        this.quotas = quotas;
    }

    @Operation(
            summary = "Invite somebody by e-mail",
            status = 201,
            answer = InvitationResponse.class,
            refusals = {ErrorCode.INSUFFICIENT_ROLE, ErrorCode.ALREADY_MEMBER})
    @PostMapping("/invite")
    ResponseEntity<Object> invite(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        Body body = input.body();
        String email = body.email("email").required();
        Role role = body.choice("role", Role.class, Role.ADMIN, Role.MEMBER).required();
        input.check();
        InvitationId id = InvitationId.random();
        SecretLink secret = SecretLink.random();
        createKey(id, () -> quotas.invite(organization, caller.userId(), email));
        mails.draftInvitation(id.value(), email, nameOf(organization), nameOf(caller.userId()), role, secret);
        return send(new InviteMember(id, organization, email, role, secret.hash()))
                .created(
                        new InvitationById(id, caller.userId()),
                        "/api/v1/auth/invitations/" + secret.token(),
                        view -> InvitationResponse.of(view, secret));
    }

    /** Counts the invitation once: whose request is resumed may have its key, and was counted then. */
    private void createKey(InvitationId id, Runnable count) {
        if (!keys.create(id.value())) {
            return;
        }
        try {
            count.run();
        } catch (TooManyRequests refused) {
            keys.delete(id.value());
            throw refused;
        }
    }

    private AcceptedCommand send(InviteMember command) {
        try {
            return responder.send(command);
        } catch (Rejected refused) {
            if (refused.isDefinite()) {
                mails.discardInvitation(command.invitationId().value());
                keys.delete(command.invitationId().value());
            }
            throw refused;
        }
    }

    @Operation(
            summary = "Take an invitation back",
            refusals = {ErrorCode.INSUFFICIENT_ROLE, ErrorCode.INVITE_NOT_FOUND, ErrorCode.PRECONDITION_FAILED})
    @DeleteMapping("/invitations/{invitation_id}")
    ResponseEntity<Object> revoke(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        InvitationId id = input.path("invitation_id", InvitationId::new);
        input.check();
        return responder.send(new RevokeInvitation(id, organization)).emptyObject();
    }

    private String nameOf(OrganizationId organization) {
        return members.nameOf(organization).orElse("an organization");
    }

    private String nameOf(UserId user) {
        return users.user(user).map(UserEntry::displayName).orElse("Somebody");
    }
}
