package io.workscribe.standalone.acceptance.signin;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.OpenIdProvider;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import io.workscribe.standalone.acceptance.client.Unique;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in at a provider of OpenID Connect that this test runs, with a browser's redirects and cookies. */
@Contract({"GET /api/v1/auth/oidc/start", "GET /api/v1/auth/oidc/callback", "POST /api/v1/auth/oidc/session"})
class OidcSignInTest {

    private static final String PAGE = "http://pages.example.com/auth/oidc#";
    private static final String CALLBACK = "https://workscribe.example.com/api/v1/auth/oidc/callback";

    private static OpenIdProvider provider;
    private static StartedApplication application;
    private static Server server;

    private final String subject = Unique.word();
    private final String email = Unique.email();

    /** What a browser knows after it was sent to the provider. */
    private record Begun(String cookie, URI provider) {}

    @BeforeAll
    static void start() {
        Server.get().inProcess();
        provider = new OpenIdProvider(CALLBACK);
        server = Server.startedWith(Map.of(
                "workscribe.frontend-url",
                "http://pages.example.com",
                "workscribe.oidc.issuer",
                provider.issuer(),
                "workscribe.oidc.client-id",
                OpenIdProvider.CLIENT,
                "workscribe.oidc.client-secret",
                OpenIdProvider.SECRET,
                "workscribe.oidc.redirect-uri",
                CALLBACK));
        application = server.inProcess();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.stop();
            provider.close();
        }
    }

    @Test
    @Contract("M1")
    void m1WhoSignsInThereHasASessionHere() {
        Answer token =
                session(signIn(provider.claims(subject, email))).expect(200).shaped("Token");

        assertThat(token.text("/user/email")).isEqualTo(email);
        assertThat(token.text("/user/oauth_provider")).isEqualTo("oidc");
        assertThat(token.at("/user/email_verified").booleanValue()).isTrue();
        server.anonymous()
                .bearing(token.text("/access_token"))
                .get("/auth/me")
                .expect(200)
                .shaped("User");
        assertThat(session(signIn(provider.claims(subject, Unique.email())))
                        .expect(200)
                        .text("/user/id"))
                .isEqualTo(token.text("/user/id"));
    }

    @Test
    void theBrowserIsSentWithStateNonceAndChallengeAndTheCookieIsForNobodyElse() {
        Answer sent = server.anonymous().get("/auth/oidc/start").expect(302);

        Map<String, String> asked =
                OpenIdProvider.query(URI.create(sent.header("Location").orElseThrow()));
        assertThat(asked).containsEntry("response_type", "code").containsEntry("redirect_uri", CALLBACK);
        assertThat(asked).containsEntry("code_challenge_method", "S256").containsKeys("nonce", "code_challenge");
        assertThat(asked.get("state")).hasSizeGreaterThan(40);
        assertThat(sent.header("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/api/v1/auth/oidc");
        assertThat(sent.header("Location").orElseThrow()).doesNotContain(OpenIdProvider.SECRET);
    }

    @Test
    void theCodeInTheAddressIsWorthOneSession() {
        String code = signIn(provider.claims(subject, email));

        List<Answer> answers = Race.run(6, runner -> session(code));

        Race.oneWins(answers, 200, 401, "INVALID_OIDC_SIGN_IN");
        session(code).refused(401, "INVALID_OIDC_SIGN_IN");
        session("nonsense").refused(401, "INVALID_OIDC_SIGN_IN");
        server.anonymous().post("/auth/oidc/session", object()).invalid("body/code missing");
    }

    @Test
    void whatWasFinishedCannotBeFinishedAgain() {
        Begun begun = begin();
        URI back = provider.authorize(begun.provider(), provider.claims(subject, email));
        assertThat(comeBack(back.getRawQuery(), begun.cookie())).startsWith("code=");

        assertThat(comeBack(back.getRawQuery(), begun.cookie())).isEqualTo("error=INVALID_OIDC_SIGN_IN");
    }

    @Test
    void onlyTheBrowserThatBeganCanFinish() {
        Begun victim = begin();
        Begun attacker = begin();
        URI attackersAnswer = provider.authorize(attacker.provider(), provider.claims(subject, email));

        assertThat(comeBack(attackersAnswer.getRawQuery(), victim.cookie())).isEqualTo("error=INVALID_OIDC_SIGN_IN");
        assertThat(comeBack(attackersAnswer.getRawQuery(), "")).isEqualTo("error=INVALID_OIDC_SIGN_IN");
        assertThat(comeBack(attackersAnswer.getRawQuery(), attacker.cookie())).startsWith("code=");
    }

    @Test
    void aCodeOfAnotherAttemptIsRefused() {
        Begun one = begin();
        Begun other = begin();
        Map<String, String> answer =
                OpenIdProvider.query(provider.authorize(one.provider(), provider.claims(subject, email)));
        String state = OpenIdProvider.query(other.provider()).get("state");

        assertThat(comeBack("state=" + state + "&code=" + answer.get("code"), other.cookie()))
                .isEqualTo("error=INVALID_OIDC_SIGN_IN");
    }

    @Test
    void strangeAnswersOpenNothing() {
        for (String query : List.of(
                "",
                "state=&code=",
                "code=x",
                "state=x",
                "state=x&code=y",
                "error=access_denied&state=x",
                "state=%00&code=%00",
                "state=" + "x".repeat(5_000) + "&code=x",
                "code=x&state=x&redirect_uri=https://evil.example.com&return=//evil.example.com")) {
            assertThat(comeBack(query, begin().cookie())).isEqualTo("error=INVALID_OIDC_SIGN_IN");
        }
    }

    @Test
    void whoRefusesOverThereIsNotSignedIn() {
        Begun begun = begin();
        String state = OpenIdProvider.query(begun.provider()).get("state");

        assertThat(comeBack("error=access_denied&state=" + state, begun.cookie()))
                .isEqualTo("error=INVALID_OIDC_SIGN_IN");
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefused() {
        Begun begun = begin();
        URI back = provider.authorize(begun.provider(), provider.claims(subject, email));

        assertThat(comeBack(back.getRawQuery() + "&iss=https://evil.example.com", begun.cookie()))
                .isEqualTo("error=INVALID_OIDC_SIGN_IN");
    }

    @Test
    void aTokenThatWasNotAskedForIsRefused() {
        refused(claims -> claims.claim("nonce", "another"));
        refused(claims -> claims.claim("nonce", null));
        refused(claims -> claims.audience("another"));
        refused(claims -> claims.issuer("https://evil.example.com"));
        refused(claims -> claims.expirationTime(new java.util.Date(0)));
    }

    @Test
    void anAddressThatIsNotVerifiedOpensNoAccountAndLinksNone() {
        Person alice = server.register("Alice");

        refused(claims -> claims.claim("email", alice.email()).claim("email_verified", false));
        refused(claims -> claims.claim("email", alice.email()).claim("email_verified", null));
        refused(claims -> claims.claim("email_verified", false));

        alice.get("/auth/me").expect(200);
        assertThat(alice.signsInAgain().id()).isEqualTo(alice.id());
    }

    @Test
    @Contract("F20")
    void f20AnAccountThatNobodyVerifiedLosesPasswordAndSessions() {
        Person stranger = server.register("Stranger");

        Answer token =
                session(signIn(provider.claims(subject, stranger.email()))).expect(200);

        assertThat(token.text("/user/id")).isEqualTo(stranger.id());
        stranger.get("/auth/me").unauthenticated("TOKEN_REVOKED");
        server.anonymous()
                .post("/auth/login", object("email", stranger.email(), "password", Person.PASSWORD))
                .refused(401, "INVALID_CREDENTIALS");
    }

    @Test
    void withoutAProviderThereIsNoSuchSignIn() {
        Client anonymous = Server.get().anonymous();

        anonymous.get("/auth/oidc/start").refused(503, "OIDC_NOT_CONFIGURED");
        anonymous.get("/auth/oidc/callback?state=x&code=y").refused(503, "OIDC_NOT_CONFIGURED");
        anonymous.post("/auth/oidc/session", object("code", "x")).refused(503, "OIDC_NOT_CONFIGURED");
    }

    private void refused(UnaryOperator<JWTClaimsSet.Builder> change) {
        Begun begun = begin();
        URI back = provider.authorize(begun.provider(), provider.claims(subject, email), change);
        assertThat(comeBack(back.getRawQuery(), begun.cookie())).isEqualTo("error=INVALID_OIDC_SIGN_IN");
    }

    /** The code in the address of the page. */
    private static String signIn(JWTClaimsSet.Builder claims) {
        Begun begun = begin();
        String fragment = comeBack(provider.authorize(begun.provider(), claims).getRawQuery(), begun.cookie());
        assertThat(fragment).startsWith("code=");
        return fragment.substring("code=".length());
    }

    private static Begun begin() {
        Answer sent = server.anonymous().get("/auth/oidc/start").expect(302);
        return new Begun(
                sent.header("Set-Cookie").orElseThrow().split(";", 2)[0],
                URI.create(sent.header("Location").orElseThrow()));
    }

    /** The fragment with which the browser ends at the page, and nowhere else. */
    private static String comeBack(String query, String cookie) {
        Answer sent = server.anonymous()
                .with("Cookie", cookie)
                .get("/auth/oidc/callback?" + query)
                .expect(302);
        String location = sent.header("Location").orElseThrow();
        assertThat(location).startsWith(PAGE);
        return location.substring(PAGE.length());
    }

    private static Answer session(String code) {
        return server.anonymous().post("/auth/oidc/session", object("code", code));
    }
}
