package io.workscribe.command.identity;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.query.UserById;
import io.workscribe.command.lookup.UserLookup;
import io.workscribe.command.mail.SecretLink;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.PublicAddress;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Contract;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in at a provider of OpenID Connect: there by a redirect, back by another, and from the page's address into a
 * session. Both redirects lead to configured places only, whatever the request says.
 */
@RestController
class OidcController {

    private static final Logger LOGGER = LoggerFactory.getLogger(OidcController.class);

    private static final String COOKIE = "workscribe_oidc";
    private static final String COOKIE_PATH = "/api/v1/auth/oidc";
    private static final int LONGEST = 4_096;

    private final OidcProvider provider;
    private final OidcAttempts attempts;
    private final OidcHandOvers handOvers;
    private final ExternalSessions sessions;
    private final RefreshTokens refreshTokens;
    private final UserLookup users;
    private final QueryClient queries;
    private final PublicAddress client;

    OidcController(
            OidcProvider provider,
            OidcAttempts attempts,
            OidcHandOvers handOvers,
            ExternalSessions sessions,
            RefreshTokens refreshTokens,
            UserLookup users,
            QueryClient queries,
            PublicAddress client) {
        this.provider = provider;
        this.attempts = attempts;
        this.handOvers = handOvers;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.users = users;
        this.queries = queries;
        this.client = client;
    }

    @Operation(
            summary = "Go to the provider to sign in",
            description =
                    "For the address bar of a browser. Ends at the web client, whose address then has a fragment with"
                            + " a code to exchange for a session, or an error.",
            status = 302,
            refusals = ErrorCode.OIDC_NOT_CONFIGURED)
    @GetMapping("/api/v1/auth/oidc/start")
    ResponseEntity<Object> start() {
        refuseUnlessConfigured();
        String state = SecretLink.random().token();
        String browser = SecretLink.random().token();
        OidcAttempts.Expected expected =
                new OidcAttempts.Expected(new Nonce().getValue(), new CodeVerifier().getValue());
        try {
            URI address = provider.signInAddress(state, expected);
            attempts.begin(state, browser, expected);
            return redirect(address.toString(), cookie(browser, Duration.ofMinutes(OidcAttempts.MINUTES)));
        } catch (Rejected refused) {
            return failed(refused);
        }
    }

    @Operation(
            summary = "Come back from the provider",
            description = "Where the provider sends the browser; nobody else calls it.",
            status = 302,
            refusals = ErrorCode.OIDC_NOT_CONFIGURED)
    @GetMapping(COOKIE_PATH + "/callback")
    ResponseEntity<Object> comeBack(
            RequestInput input, @CookieValue(name = COOKIE, required = false) @Nullable String browser) {
        String state = input.queryText("state", 0, Integer.MAX_VALUE);
        String code = input.queryText("code", 0, Integer.MAX_VALUE);
        String issuer = input.queryText("iss", 0, Integer.MAX_VALUE);
        refuseUnlessConfigured();
        try {
            UserId userId = finish(state, code, issuer, browser);
            return redirect(page() + "#code=" + handOvers.leave(userId).token(), cookie("", Duration.ZERO));
        } catch (Rejected refused) {
            return failed(refused);
        }
    }

    @Operation(
            summary = "Exchange the code of a finished sign-in for a session",
            description = "The code is good once, and for a minute.",
            answer = TokenResponse.class,
            refusals = {
                ErrorCode.OIDC_NOT_CONFIGURED,
                ErrorCode.INVALID_OIDC_SIGN_IN,
                ErrorCode.ACCOUNT_INACTIVE,
                ErrorCode.FORBIDDEN_ORIGIN
            })
    @PostMapping("/api/v1/auth/oidc/session")
    TokenResponse session(RequestInput input) {
        String code = input.body().secret("code", 0, Integer.MAX_VALUE).required();
        input.check();
        refuseUnlessConfigured();
        UserId userId = handOvers.fetch(new SecretLink(code)).orElseThrow(OidcController::invalid);
        if (users.user(userId).filter(UserLookup.UserEntry::active).isEmpty()) {
            throw Rejected.forbidden(ErrorCode.ACCOUNT_INACTIVE, "This account is disabled.");
        }
        return TokenResponse.of(refreshTokens.open(userId), queries.ask(new UserById(userId)));
    }

    private UserId finish(
            @Nullable String state, @Nullable String code, @Nullable String issuer, @Nullable String browser) {
        if (isUnusable(state) || isUnusable(browser)) {
            throw invalid();
        }
        OidcAttempts.Expected expected = attempts.finish(state, browser).orElseThrow(OidcController::invalid);
        if (isUnusable(code) || !provider.isIssuer(issuer)) {
            throw invalid();
        }
        return provider.person(code, expected).flatMap(sessions::account).orElseThrow(OidcController::invalid);
    }

    @Contract("null -> true")
    private static boolean isUnusable(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > LONGEST;
    }

    private void refuseUnlessConfigured() {
        if (!provider.isConfigured()) {
            throw new Rejected(
                    Rejected.Kind.UNAVAILABLE,
                    ErrorCode.OIDC_NOT_CONFIGURED,
                    "Signing in with another provider is not set up here.");
        }
    }

    private static Rejected invalid() {
        return Rejected.unauthenticated(
                ErrorCode.INVALID_OIDC_SIGN_IN, "Signing in with the provider did not work. Please try again.");
    }

    private String page() {
        return client.url() + "/auth/oidc";
    }

    /** A browser's address bar is no place for JSON: the page says what went wrong. */
    private ResponseEntity<Object> failed(Rejected refused) {
        LOGGER.debug("A sign-in at the provider failed", refused);
        return redirect(page() + "#error=" + refused.code(), cookie("", Duration.ZERO));
    }

    private static ResponseEntity<Object> redirect(String address, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** Lax, because the provider's page sends the browser back. */
    private ResponseCookie cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure("https".equals(provider.redirectUri().getScheme()))
                .path(COOKIE_PATH)
                .maxAge(age)
                .build();
    }
}
