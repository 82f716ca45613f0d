package io.workscribe.command.identity;

import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserById;
import io.workscribe.platform.web.AcceptedCommand;
import io.workscribe.platform.web.CommandResponder;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sessions of people whom a provider vouches for. */
@Component
class ExternalSessions {

    private final ExternalSignIn signIn;
    private final RefreshTokens refreshTokens;
    private final CommandResponder responder;

    ExternalSessions(ExternalSignIn signIn, RefreshTokens refreshTokens, CommandResponder responder) {
        this.signIn = signIn;
        this.refreshTokens = refreshTokens;
        this.responder = responder;
    }

    /** Empty when the identity opens no account. */
    Optional<ResponseEntity<Object>> open(VerifiedPerson person) {
        return signIn.signIn(person).map(found -> answer(awaited(found), found.userId()));
    }

    /** The account, for a session that is fetched later; empty when the identity opens none. */
    Optional<UserId> account(VerifiedPerson person) {
        return signIn.signIn(person).map(found -> {
            awaited(found);
            return found.userId();
        });
    }

    /** Who came second in a race has written nothing, and shows the account that the other has just made. */
    private AcceptedCommand awaited(ExternalSignIn.Found found) {
        AcceptedCommand accepted = responder.accepted(found.outcome());
        return found.outcome().written() == null ? accepted.awaitOthers() : accepted.awaitReadSide();
    }

    private ResponseEntity<Object> answer(AcceptedCommand accepted, UserId userId) {
        return accepted.withoutChangeId()
                .ok(new UserById(userId), user -> TokenResponse.of(refreshTokens.open(userId), user));
    }
}
