package io.workscribe.command.identity;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserById;
import io.workscribe.command.identity.RefreshTokenRenewal.Carrier;
import io.workscribe.command.lookup.UserLookup;
import io.workscribe.command.lookup.UserLookup.UserEntry;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.security.Sessions;
import io.workscribe.platform.security.Tokens;
import io.workscribe.platform.web.AcceptedCommand;
import io.workscribe.platform.web.BearerToken;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stay signed in, sign out: by a refresh token in the body, or in a cookie that opens nothing else. */
@RestController
class SessionController {

    private final RefreshTokens refreshTokens;
    private final RefreshTokenRenewal renewal;
    private final Tokens tokens;
    private final Sessions sessions;
    private final UserLookup users;
    private final QueryClient queries;

    SessionController(
            RefreshTokens refreshTokens,
            RefreshTokenRenewal renewal,
            Tokens tokens,
            Sessions sessions,
            UserLookup users,
            QueryClient queries) {
        this.refreshTokens = refreshTokens;
        this.renewal = renewal;
        this.tokens = tokens;
        this.sessions = sessions;
        this.users = users;
        this.queries = queries;
    }

    @Operation(
            summary = "Exchange a refresh token for a new pair of tokens",
            description = "With `X-Session: cookie` the token is taken from the cookie and the body is ignored. For 60"
                    + " seconds the cookie that was just used is answered with the same successor again, as long as"
                    + " nobody has used that one.",
            answer = TokenResponse.class,
            refusals = {
                ErrorCode.INVALID_TOKEN,
                ErrorCode.TOKEN_REVOKED,
                ErrorCode.USER_NOT_FOUND,
                ErrorCode.FORBIDDEN_ORIGIN
            })
    @PostMapping("/api/v1/auth/refresh")
    TokenResponse refresh(
            RequestInput input,
            @CookieValue(name = SessionCookie.NAME, required = false) @Nullable String cookie,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!SessionCookie.isAskedFor(request)) {
            String refreshToken =
                    input.body().secret("refresh_token", 0, Integer.MAX_VALUE).required();
            input.check();
            return renew(refreshToken, Carrier.BODY);
        }
        input.optionalBody();
        try {
            return renew(cookie, Carrier.COOKIE);
        } catch (Rejected refused) {
            if (refused.kind() == Rejected.Kind.UNAUTHENTICATED) {
                response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.cleared());
            }
            throw refused;
        }
    }

    /** Whoever signs out without naming a refresh token ends the session of their access token all the same. */
    @Operation(
            summary = "End the session",
            description = "With `X-Session: cookie` the cookie is enough: no access token is needed, and the body is"
                    + " ignored.",
            refusals = {ErrorCode.MISSING_TOKEN, ErrorCode.FORBIDDEN_ORIGIN})
    @PostMapping("/api/v1/auth/logout")
    ResponseEntity<Object> logout(
            BearerToken bearer,
            RequestInput input,
            @CookieValue(name = SessionCookie.NAME, required = false) @Nullable String cookie,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (SessionCookie.isAskedFor(request)) {
            response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.cleared());
            endByCookie(bearer, cookie);
            return AcceptedCommand.jsonNull();
        }
        Caller caller = bearer.requiredCaller();
        String refreshToken = input.optionalBody()
                .secret("refresh_token", 0, Integer.MAX_VALUE)
                .orNull();
        input.check();
        if (refreshToken != null) {
            refreshTokens.end(refreshToken, caller.userId());
        }
        sessions.end(caller.sessionId(), Sessions.End.SIGNED_OUT);
        return AcceptedCommand.jsonNull();
    }

    /** The two may belong to different sessions of one browser; both end. */
    private void endByCookie(BearerToken bearer, @Nullable String cookie) {
        Tokens.Content token =
                cookie == null ? null : tokens.read(Tokens.Type.REFRESH, cookie).orElse(null);
        if (token != null) {
            refreshTokens.end(token);
        }
        if (bearer.caller() != null) {
            sessions.end(bearer.caller().sessionId(), Sessions.End.SIGNED_OUT);
        } else if (token == null) {
            throw notValid();
        }
    }

    private TokenResponse renew(@Nullable String refreshToken, Carrier carrier) {
        if (refreshToken == null) {
            throw notValid();
        }
        Tokens.Content token = tokens.read(Tokens.Type.REFRESH, refreshToken).orElseThrow(SessionController::notValid);
        if (!isActive(token.userId())) {
            throw Rejected.unauthenticated(ErrorCode.USER_NOT_FOUND, "There is no such account.");
        }
        RefreshTokens.Pair pair = renewal.renew(token, carrier)
                .orElseThrow(() ->
                        Rejected.unauthenticated(ErrorCode.TOKEN_REVOKED, "Your session has ended. Please sign in."));
        return TokenResponse.of(pair, queries.ask(new UserById(token.userId())));
    }

    private static Rejected notValid() {
        return Rejected.unauthenticated(ErrorCode.INVALID_TOKEN, "Your session is not valid. Please sign in.");
    }

    private boolean isActive(UserId userId) {
        return users.user(userId).filter(UserEntry::active).isPresent();
    }
}
