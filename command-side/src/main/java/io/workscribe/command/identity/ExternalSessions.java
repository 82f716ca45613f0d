package io.workscribe.command.identity;

import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserById;
import io.workscribe.platform.web.Sent;
import io.workscribe.platform.web.Writes;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sessions of people whom a provider vouches for. */
@Component
class ExternalSessions {

    private final ExternalSignIn signIn;
    private final RefreshTokens refreshTokens;
    private final Writes writes;

    ExternalSessions(ExternalSignIn signIn, RefreshTokens refreshTokens, Writes writes) {
        this.signIn = signIn;
        this.refreshTokens = refreshTokens;
        this.writes = writes;
    }

    /** Empty when the identity opens no account. */
    Optional<ResponseEntity<Object>> open(VerifiedPerson person) {
        return signIn.signIn(person).map(found -> {
            Sent sent = writes.sent(found.outcome());
            // Who came second in a race has written nothing, and shows the account that the other has just made.
            return answer(found.outcome().written() == null ? sent.awaitOthers() : sent, found.userId());
        });
    }

    private ResponseEntity<Object> answer(Sent sent, UserId userId) {
        return sent.ok(new UserById(userId), user -> TokenResponse.of(refreshTokens.open(userId), user));
    }
}
