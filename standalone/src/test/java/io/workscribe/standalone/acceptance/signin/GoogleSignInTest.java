package io.workscribe.standalone.acceptance.signin;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.command.DeactivateUser;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.IdentityProvider;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import io.workscribe.standalone.acceptance.client.Unique;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in with Google, on a server that takes a provider of this test for Google. */
@Contract("#8")
class GoogleSignInTest {

    private static IdentityProvider google;
    private static StartedApplication application;
    private static Server server;

    private final String subject = Unique.word();
    private final String email = Unique.email();

    @BeforeAll
    static void start() {
        Server.get().inProcess();
        google = new IdentityProvider();
        server = Server.startedWith(Map.of(
                "workscribe.google.client-id",
                IdentityProvider.CLIENT,
                "workscribe.google.key-address",
                google.keyAddress(),
                "workscribe.google.issuers",
                google.issuer() + ",accounts.google.test"));
        application = server.inProcess();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.stop();
            google.close();
        }
    }

    @Test
    @Contract({"M1", "F40"})
    void m1WhoIsNewGetsAnAccountAndASession() {
        Answer token = signIn(google.claims(subject, email)).expect(200).shaped("Token");

        assertThat(token.text("/user/email")).isEqualTo(email);
        assertThat(token.text("/user/display_name")).isEqualTo("Grace Hopper");
        assertThat(token.text("/user/avatar_url")).isEqualTo("https://pictures.example.com/grace.png");
        assertThat(token.text("/user/oauth_provider")).isEqualTo("google");
        assertThat(token.at("/user/email_verified").booleanValue()).isTrue();
        assertThat(bearer(token).get("/auth/me").expect(200).json()).isEqualTo(token.at("/user"));
    }

    @Test
    void withoutANameTheAddressNames() {
        Answer token = signIn(google.claims(subject, email).claim("name", "  ").claim("picture", "javascript:alert(1)"))
                .expect(200);

        assertThat(token.text("/user/display_name")).isEqualTo(email.substring(0, email.indexOf('@')));
        assertThat(token.at("/user/avatar_url").isNull()).isTrue();
    }

    @Test
    @Contract("F24")
    void namesOfAnyLengthFit() {
        Answer token = signIn(google.claims(subject, email).claim("name", "\uD83D\uDE00".repeat(300)))
                .expect(200);

        assertThat(token.text("/user/display_name")).isEqualTo("\uD83D\uDE00".repeat(100));
    }

    @Test
    void theSubjectIsWhoItIsWhateverItsAddressIsNow() {
        Answer first = signIn(google.claims(subject, email)).expect(200);

        Answer again = signIn(
                        google.claims(subject, Unique.email()).claim("picture", "https://pictures.example.com/new.png"))
                .expect(200);

        assertThat(again.text("/user/id")).isEqualTo(first.text("/user/id"));
        assertThat(again.text("/user/email")).isEqualTo(email);
        assertThat(again.text("/user/avatar_url")).isEqualTo("https://pictures.example.com/new.png");
        assertThat(signIn(google.claims(subject, email).issuer("accounts.google.test"))
                        .expect(200)
                        .text("/user/id"))
                .isEqualTo(first.text("/user/id"));
    }

    @Test
    @Contract("F20")
    void f20TheAddressIsComparedInLowerCase() {
        Person grace = server.register("Grace");

        Answer token =
                signIn(google.claims(subject, grace.email().toUpperCase())).expect(200);

        assertThat(token.text("/user/id")).isEqualTo(grace.id());
        assertThat(token.text("/user/email")).isEqualTo(grace.email());
    }

    @Test
    @Contract("F20")
    void f20AnAccountThatNobodyVerifiedLosesPasswordAndSessions() {
        Person stranger = server.register("Stranger");
        Person strangerElsewhere = stranger.signsInAgain();

        Answer token = signIn(google.claims(subject, stranger.email())).expect(200);

        assertThat(token.text("/user/id")).isEqualTo(stranger.id());
        assertThat(token.at("/user/email_verified").booleanValue()).isTrue();
        assertThat(token.text("/user/oauth_provider")).isEqualTo("google");
        stranger.get("/auth/me").unauthenticated("TOKEN_REVOKED");
        strangerElsewhere.get("/auth/me").unauthenticated("TOKEN_REVOKED");
        refresh(stranger).refused(401, "TOKEN_REVOKED");
        signInWithPassword(stranger.email(), Person.PASSWORD).refused(401, "INVALID_CREDENTIALS");
        bearer(token).get("/auth/me").expect(200);
    }

    @Test
    @Contract("F20")
    void f20AVerifiedAccountKeepsThem() {
        Answer first = signIn(google.claims(subject, email)).expect(200);
        choosePassword(email);
        Answer withPassword = signInWithPassword(email, Person.PASSWORD).expect(200);

        Answer linked = signIn(google.claims(Unique.word(), email)).expect(200);

        assertThat(linked.text("/user/id")).isEqualTo(first.text("/user/id"));
        bearer(withPassword).get("/auth/me").expect(200);
        signInWithPassword(email, Person.PASSWORD).expect(200);
    }

    @Test
    void withoutAPasswordNoneFits() {
        signIn(google.claims(subject, email)).expect(200);

        signInWithPassword(email, Person.PASSWORD).refused(401, "INVALID_CREDENTIALS");
    }

    @Test
    void aDisabledAccountStaysClosed() {
        Answer token = signIn(google.claims(subject, email)).expect(200);
        deactivate(token.text("/user/id"));
        signIn(google.claims(subject, email)).refused(403, "ACCOUNT_INACTIVE");

        Person grace = server.register("Grace");
        deactivate(grace.id());
        signIn(google.claims(Unique.word(), grace.email())).refused(403, "ACCOUNT_INACTIVE");
        signIn(google.claims(Unique.word(), grace.email())).refused(403, "ACCOUNT_INACTIVE");
    }

    @Test
    @Contract("F23")
    void f23WhoSignsInManyTimesAtOnceHasOneAccount() {
        List<Answer> answers = Race.run(8, runner -> signIn(google.claims(subject, email)));

        answers.forEach(answer -> answer.expect(200).shaped("Token"));
        assertThat(answers.stream().map(answer -> answer.text("/user/id")).distinct())
                .hasSize(1);
    }

    @Test
    @Contract("F23")
    void f23OneOfRegistrationAndSignInAtOnceMakesTheAccount() {
        List<Answer> answers = Race.run(
                8,
                runner -> runner % 2 == 0
                        ? signIn(google.claims(subject, email))
                        : server.anonymous()
                                .post(
                                        "/auth/register",
                                        object("display_name", "Eve", "email", email, "password", Person.PASSWORD)));

        assertThat(answers.stream()
                        .filter(answer -> answer.status() < 300)
                        .map(answer -> answer.text("/user/id"))
                        .distinct())
                .hasSize(1);
        answers.stream().filter(answer -> answer.status() >= 300).forEach(answer -> answer.refused(409, "EMAIL_TAKEN"));
        signInWithPassword(email, Person.PASSWORD).refused(401, "INVALID_CREDENTIALS");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badClaims")
    @Contract("F20")
    void f20ATokenThatIsNotExactlyRightOpensNothingAndIsToldNothing(
            String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        refused(google.sign(change.apply(google.claims(subject, email))));
    }

    static Stream<Arguments> badClaims() {
        Instant now = Instant.now();
        return Stream.of(
                bad("expired", claims -> claims.expirationTime(Date.from(now.minusSeconds(120)))),
                bad("never expires", claims -> claims.expirationTime(null)),
                bad("not valid yet", claims -> claims.notBeforeTime(Date.from(now.plusSeconds(600)))),
                bad("issued in the future", claims -> claims.issueTime(Date.from(now.plusSeconds(600)))),
                bad("without time of issue", claims -> claims.issueTime(null)),
                bad("for another application", claims -> claims.audience("somebody-else")),
                bad("for nobody", claims -> claims.audience((String) null)),
                bad(
                        "for us and issued to another",
                        claims -> claims.audience(List.of(IdentityProvider.CLIENT, "other"))
                                .claim("azp", "other")),
                bad("of another issuer", claims -> claims.issuer("https://evil.example.com")),
                bad("of an issuer that begins alike", claims -> claims.issuer(google.issuer() + ".evil.example")),
                bad("of nobody", claims -> claims.issuer(null)),
                bad("about nobody", claims -> claims.subject(null)),
                bad("about a blank", claims -> claims.subject(" ")),
                bad("about somebody without end", claims -> claims.subject("x".repeat(5_000))),
                bad("without address", claims -> claims.claim("email", null)),
                bad("with no address", claims -> claims.claim("email", "grace")),
                bad("with an address of another type", claims -> claims.claim("email", List.of("a@example.com"))),
                bad("with an address that is not verified", claims -> claims.claim("email_verified", false)),
                bad("with an address of which nothing is said", claims -> claims.claim("email_verified", null)),
                bad("with a verification of another type", claims -> claims.claim("email_verified", 1)),
                bad("larger than any token", claims -> claims.claim("more", "x".repeat(60_000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a.b.c", "..", "e30.e30.", "eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.c2ln"})
    void whatIsNoTokenIsRefused(String token) {
        refused(token);
    }

    @Test
    void onlyGooglesOwnSignatureCounts() throws JOSEException {
        JWTClaimsSet.Builder claims = google.claims(subject, email);
        String good = google.sign(claims);

        refused(IdentityProvider.sign(
                claims, IdentityProvider.newKey(google.key().getKeyID())));
        refused(new PlainJWT(claims.build()).serialize());
        refused(good.substring(0, good.lastIndexOf('.') + 1));
        refused(good.substring(0, good.length() - 8) + "AAAAAAAA");
        for (String secret : List.of(
                google.key().toPublicJWK().toJSONString(),
                google.key().toRSAPublicKey().toString(),
                new String(google.key().toRSAPublicKey().getEncoded(), java.nio.charset.StandardCharsets.ISO_8859_1))) {
            SignedJWT forged = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(google.key().getKeyID())
                            .build(),
                    claims.build());
            forged.sign(new MACSigner(secret.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
            refused(forged.serialize());
        }
        signIn(claims).expect(200);
    }

    @Test
    @Contract("F36")
    void f36TheTokenIsNotEchoed() {
        Answer answer = server.anonymous().post("/auth/oauth/google", object("id_token", List.of("s3cr3t")));

        answer.invalid("body/id_token string_type");
        assertThat(answer.body()).doesNotContain("s3cr3t");
        server.anonymous().post("/auth/oauth/google", object()).invalid("body/id_token missing");
    }

    @Test
    void withoutAClientIdThereIsNoSuchSignIn() {
        Server.get()
                .anonymous()
                .post("/auth/oauth/google", object("id_token", google.sign(google.claims(subject, email))))
                .refused(503, "GOOGLE_AUTH_NOT_CONFIGURED");
        Server.get().anonymous().post("/auth/oauth/google", object()).invalid("body/id_token missing");
    }

    @Test
    @Contract("POST /api/v1/auth/change-password")
    void whoHasNoPasswordChoosesOneSoonAfterSigningIn() {
        Client grace = bearer(signIn(google.claims(subject, email)).expect(200));

        grace.post("/auth/change-password", object("current_password", "guess1234", "new_password", Person.PASSWORD))
                .refused(400, "INVALID_PASSWORD");
        grace.post("/auth/change-password", object("new_password", Person.PASSWORD))
                .expectNull(200);

        signInWithPassword(email, Person.PASSWORD).expect(200);
        grace.post("/auth/change-password", object("new_password", "changed456"))
                .refused(400, "INVALID_PASSWORD");
    }

    @Test
    @Contract("POST /api/v1/auth/change-password")
    void aSessionThatIsNotFreshChoosesNoPasswordHoweverOftenItIsRenewed() {
        Answer token = signIn(google.claims(subject, email)).expect(200);
        application
                .bean(JdbcClient.class)
                .sql("UPDATE platform.session SET opened_at = opened_at - interval '6 minutes' WHERE user_id = ?")
                .param(UUID.fromString(token.text("/user/id")))
                .update();
        Answer renewed = server.anonymous()
                .post("/auth/refresh", object("refresh_token", token.text("/refresh_token")))
                .expect(200);

        bearer(renewed)
                .post("/auth/change-password", object("new_password", Person.PASSWORD))
                .refused(403, "FRESH_SIGN_IN_REQUIRED");

        signInWithPassword(email, Person.PASSWORD).refused(401, "INVALID_CREDENTIALS");
    }

    private static Arguments bad(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    private void refused(String token) {
        Answer answer = server.anonymous().post("/auth/oauth/google", object("id_token", token));
        answer.refused(401, "INVALID_GOOGLE_TOKEN");
        assertThat(answer.text("/detail/message")).isEqualTo("Google's confirmation is not valid. Please try again.");
        signInWithPassword(email, Person.PASSWORD).refused(401, "INVALID_CREDENTIALS");
    }

    private static Answer signIn(JWTClaimsSet.Builder claims) {
        return server.anonymous().post("/auth/oauth/google", object("id_token", google.sign(claims)));
    }

    private static Answer signInWithPassword(String email, String password) {
        return server.anonymous().post("/auth/login", object("email", email, "password", password));
    }

    private static Answer refresh(Person person) {
        return server.anonymous().post("/auth/refresh", object("refresh_token", person.refreshToken()));
    }

    private static Client bearer(Answer token) {
        return server.anonymous().bearing(token.text("/access_token"));
    }

    private static void choosePassword(String email) {
        server.anonymous().post("/auth/forgot-password", object("email", email)).expect(200);
        String token = server.mailbox().awaitResetToken(email, 1);
        server.anonymous()
                .post("/auth/reset-password", object("token", token, "new_password", Person.PASSWORD))
                .expectNull(200);
    }

    private static void deactivate(String userId) {
        UserId user = new UserId(UUID.fromString(userId));
        Commands commands = application.bean(Commands.class);
        commands.awaitVisible(commands.send(new DeactivateUser(user), Map.of(MetaKeys.ACTOR, userId)), Server.PATIENCE);
    }
}
