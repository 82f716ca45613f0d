package io.workscribe.command.identity;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserById;
import io.workscribe.api.membership.command.AcceptInvitation;
import io.workscribe.command.lookup.InvitationLookup;
import io.workscribe.command.lookup.InvitationLookup.InvitationEntry;
import io.workscribe.command.mail.SecretLink;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.AcceptedCommand;
import io.workscribe.platform.web.BearerToken;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accepting an invitation by its link. The link proves nothing about who holds it (the inviter has it too), so it
 * opens no session: that takes a token, the password of the account, or an account made here.
 */
@RestController
class AcceptInvitationController {

    private final InvitationLookup invitations;
    private final CommandResponder responder;
    private final Accounts accounts;
    private final RefreshTokens refreshTokens;
    private final CommonPasswords commonPasswords;
    private final VerifiedAddresses verifiedAddresses;
    private final boolean joinUnverified;
    private final Duration accessTokenLifetime;

    AcceptInvitationController(
            InvitationLookup invitations,
            CommandResponder responder,
            Accounts accounts,
            RefreshTokens refreshTokens,
            CommonPasswords commonPasswords,
            VerifiedAddresses verifiedAddresses,
            WorkScribeProperties properties) {
        this.invitations = invitations;
        this.responder = responder;
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.commonPasswords = commonPasswords;
        this.verifiedAddresses = verifiedAddresses;
        this.joinUnverified = properties.invitations().joinUnverified();
        this.accessTokenLifetime = Duration.ofMinutes(properties.accessTokenMinutes());
    }

    @Operation(
            summary = "Join the organization of an invitation",
            description =
                    "Name and password are needed when nobody has an account with the invited address; the rules of registration hold then. Who has one signs in, or names its password; with neither an account joins only if a provider or a used reset mail has confirmed its address.",
            answer = AcceptanceResponse.class,
            refusals = {
                ErrorCode.INVITE_NOT_FOUND,
                ErrorCode.INVITE_USED,
                ErrorCode.INVITE_EXPIRED,
                ErrorCode.REGISTRATION_REQUIRED,
                ErrorCode.EMAIL_MISMATCH,
                ErrorCode.ACCOUNT_DISABLED,
                ErrorCode.ACCOUNT_EXISTS,
                ErrorCode.ALREADY_MEMBER,
                ErrorCode.FORBIDDEN_ORIGIN
            })
    @PostMapping("/api/v1/auth/invitations/{token}/accept")
    ResponseEntity<Object> accept(@PathVariable String token, BearerToken bearer, RequestInput input) {
        Caller caller = bearer.callerIfPresent();
        Body body = input.optionalBody();
        String password = body.secret("password", 0, Integer.MAX_VALUE).orNull();
        body.untrimmed("display_name", 0, Integer.MAX_VALUE);
        input.check();
        InvitationEntry invitation = usable(token);
        Optional<UserId> account = accounts.ownerOf(invitation.email());
        if (caller != null && !account.filter(caller.userId()::equals).isPresent()) {
            throw Rejected.forbidden(ErrorCode.EMAIL_MISMATCH, "This invitation is for another e-mail address.");
        }
        if (account.isEmpty()) {
            return withSession(join(invitation, register(invitation, body, input)));
        }
        return joinWithAccount(invitation, account.get(), caller, password);
    }

    private ResponseEntity<Object> joinWithAccount(
            InvitationEntry invitation, UserId account, @Nullable Caller caller, @Nullable String password) {
        if (caller != null) {
            return withSession(join(invitation, account));
        }
        if (password == null) {
            // Somebody else may have registered the invited address, and waits to be let in by its owner.
            if (!joinUnverified && !verifiedAddresses.contains(account)) {
                throw accountExists();
            }
            return join(invitation, account)
                    .accepted()
                    .ok(AcceptanceResponse.withoutSession(accessTokenLifetime.toSeconds()));
        }
        Accounts.Proof proof =
                accounts.signIn(invitation.email(), password).orElseThrow(AcceptInvitationController::accountExists);
        return withSession(
                join(invitation, account),
                () -> refreshTokens.open(proof).orElseThrow(AcceptInvitationController::accountExists));
    }

    private InvitationEntry usable(String token) {
        InvitationEntry invitation = invitations
                .invitation(new SecretLink(token).hash())
                .filter(known -> known.state() != InvitationLookup.State.REVOKED)
                .orElseThrow(() -> Rejected.notFound(ErrorCode.INVITE_NOT_FOUND, "There is no such invitation."));
        if (invitation.state() == InvitationLookup.State.ACCEPTED) {
            throw Rejected.invalid(ErrorCode.INVITE_USED, "This invitation has been used.");
        }
        if (!GenericEventMessage.clock.instant().isBefore(invitation.expiresAt())) {
            throw Rejected.invalid(ErrorCode.INVITE_EXPIRED, "This invitation has expired.");
        }
        return invitation;
    }

    private UserId register(InvitationEntry invitation, Body body, RequestInput input) {
        String displayName = body.name("display_name", 2, 100).orNull();
        String newPassword = body.newPassword("password").orNull();
        commonPasswords.refuse(body, "password", newPassword);
        input.check();
        if (displayName == null || newPassword == null) {
            throw Rejected.invalid(
                    ErrorCode.REGISTRATION_REQUIRED, "Choose a name and a password to accept the invitation.");
        }
        try {
            Accounts.Registered account = accounts.register(invitation.email(), displayName, newPassword);
            responder.accepted(account.outcome()).awaitReadSide();
            return account.userId();
        } catch (Rejected refused) {
            // Somebody with the same password was quicker: that was this very person, clicking twice.
            return accounts.signIn(invitation.email(), newPassword)
                    .map(Accounts.Proof::userId)
                    .orElseThrow(() -> refused.code() == ErrorCode.EMAIL_TAKEN ? accountExists() : refused);
        }
    }

    private static Rejected accountExists() {
        return Rejected.conflict(
                ErrorCode.ACCOUNT_EXISTS,
                "There is an account with this e-mail address already. Sign in to accept the invitation.");
    }

    private record Joined(UserId userId, AcceptedCommand accepted) {}

    private Joined join(InvitationEntry invitation, UserId userId) {
        return new Joined(
                userId,
                responder.accepted(accounts.sendAs(userId, new AcceptInvitation(invitation.invitationId(), userId))));
    }

    private ResponseEntity<Object> withSession(Joined joined) {
        return withSession(joined, () -> refreshTokens.open(joined.userId()));
    }

    private static ResponseEntity<Object> withSession(Joined joined, Supplier<RefreshTokens.Pair> session) {
        return joined.accepted()
                .ok(
                        new UserById(joined.userId()),
                        user -> AcceptanceResponse.signedIn(TokenResponse.of(session.get(), user)));
    }
}
