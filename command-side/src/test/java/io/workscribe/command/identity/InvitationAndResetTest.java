package io.workscribe.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.commandtest.CommandSideClient;
import io.workscribe.commandtest.CommandSideClient.Answer;
import io.workscribe.commandtest.CommandSideServer;
import io.workscribe.commandtest.ReadSideStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What links in mails open, and what they do not. */
class InvitationAndResetTest {

    private static final CommandSideServer SERVER = CommandSideServer.ofSeveral(ReadSideStub.class);
    private static final CommandSideClient CLIENT = new CommandSideClient(SERVER);
    private static final Pattern RESET_LINK = Pattern.compile("/reset-password\\?token=([\\w-]{43})");

    private final String email = UUID.randomUUID() + "@example.com";
    private String ownerToken;
    private String slug;

    @BeforeEach
    void organization() throws Exception {
        Answer owner = register(UUID.randomUUID() + "@example.com", "password123");
        ownerToken = owner.text("access_token");
        OrganizationId id = SERVER.organization(
                new UserId(UUID.fromString(owner.body().path("user").path("id").stringValue())));
        slug = "o" + id.toString().substring(0, 18);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aLinkAloneDoesNotLetInWhoRegisteredTheAddressOfSomebodyElse() throws Exception {
        register(email, "password123");
        String token = invite();
        assertThat(accept(token, null, null).outcome()).isEqualTo("409 ACCOUNT_EXISTS");
        assertThat(accept(token, Map.of(), null).outcome()).isEqualTo("409 ACCOUNT_EXISTS");
        assertThat(accept(token, Map.of("password", "password123"), null).outcome())
                .isEqualTo("200");
    }

    @Test
    void aLinkAloneLetsInWhereTheInstallationSaysSo() throws Exception {
        register(email, "password123");
        String token = invite();
        try (CommandSideServer lenient = SERVER.another("workscribe.invitations.join-unverified=true")) {
            assertThat(new CommandSideClient(lenient)
                            .post("/auth/invitations/" + token + "/accept", null, null)
                            .outcome())
                    .isEqualTo("200");
        }
    }

    @Test
    void aLinkAloneJoinsTheAccountButOpensNoSession() throws Exception {
        register(email, "password123");
        forgot(email);
        reset(await().until(() -> resetToken(email), found -> found != null), "password456");
        String token = invite();
        Answer answer = accept(token, null, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("token_type")).isEqualTo("bearer");
        assertThat(answer.body().path("access_token").isNull()).isTrue();
        assertThat(answer.body().path("refresh_token").isNull()).isTrue();
        assertThat(answer.body().path("user").isNull()).isTrue();
        assertThat(accept(token, null, null).outcome()).isEqualTo("400 INVITE_USED");
    }

    @Test
    void thePasswordOrATokenOfTheAccountOpensASession() throws Exception {
        String own = register(email, "password123").text("access_token");
        String token = invite();
        assertThat(accept(token, Map.of("password", "password124"), null).outcome())
                .isEqualTo("409 ACCOUNT_EXISTS");
        assertThat(accept(token, null, ownerToken).outcome()).isEqualTo("403 EMAIL_MISMATCH");
        assertThat(accept(token, null, "nonsense").outcome()).isEqualTo("401 INVALID_TOKEN");
        Answer answer = accept(token, null, own);
        assertThat(answer.text("access_token")).isNotNull();
        assertThat(answer.body().path("user").path("email").stringValue()).isEqualTo(email);
    }

    @Test
    void whoHasNoAccountMakesOneByTheRules() throws Exception {
        String token = invite();
        assertThat(accept(token, null, null).outcome()).isEqualTo("400 REGISTRATION_REQUIRED");
        assertThat(accept(token, Map.of("display_name", "Ada"), null).outcome()).isEqualTo("400 REGISTRATION_REQUIRED");
        assertThat(accept(token, Map.of("display_name", "Ada", "password", "x"), null)
                        .outcome())
                .isEqualTo("422");
        assertThat(accept(token, Map.of("display_name", " A ", "password", "password123"), null)
                        .outcome())
                .isEqualTo("422");
        assertThat(accept(token, null, ownerToken).outcome()).isEqualTo("403 EMAIL_MISMATCH");
        Answer answer = accept(token, Map.of("display_name", "Ada", "password", "password123"), null);
        assertThat(answer.text("access_token")).isNotNull();
        assertThat(CLIENT.post("/auth/login", Map.of("email", email, "password", "password123"))
                        .outcome())
                .isEqualTo("200");
    }

    @Test
    void theStateOfTheInvitationComesBeforeTheRegistration() throws Exception {
        String first = invite();
        String second = invite();
        assertThat(accept(first, null, null).outcome()).isEqualTo("404 INVITE_NOT_FOUND");
        assertThat(accept("nonsense", null, null).outcome()).isEqualTo("404 INVITE_NOT_FOUND");
        SERVER.jdbc()
                .sql("UPDATE command.known_invitation SET expires_at = now() WHERE email = ?")
                .param(email)
                .update();
        assertThat(accept(second, null, null).outcome()).isEqualTo("400 INVITE_EXPIRED");
    }

    @Test
    void onlyAdministratorsInviteAndOnlyToRolesBelowTheOwner() throws Exception {
        String stranger = register(email, "password123").text("access_token");
        Map<String, String> body = Map.of("email", email, "role", "member");
        assertThat(CLIENT.post("/organizations/" + slug + "/invite", body, stranger)
                        .outcome())
                .isEqualTo("403 NOT_A_MEMBER");
        assertThat(CLIENT.post("/organizations/nowhere/invite", body, stranger).outcome())
                .isEqualTo("404 ORG_NOT_FOUND");
        assertThat(CLIENT.post(
                                "/organizations/" + slug + "/invite",
                                Map.of("email", email, "role", "owner"),
                                ownerToken)
                        .outcome())
                .isEqualTo("422");
        assertThat(CLIENT.post("/organizations/" + slug + "/invite", body, null).outcome())
                .isEqualTo("401 MISSING_TOKEN");
    }

    @Test
    void aForgottenPasswordIsReplacedOnceAndEndsEverySession() throws Exception {
        String before = register(email, "password123").text("access_token");
        assertThat(forgot(email).outcome()).isEqualTo("200");
        assertThat(forgot("nobody@example.com").outcome()).isEqualTo("200");
        String token = await().until(() -> resetToken(email), found -> found != null);
        assertThat(SERVER.jdbc()
                        .sql("SELECT count(*) FROM command.password_reset WHERE token_hash = ?")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(reset(token, "nodigits").outcome()).isEqualTo("422");
        assertThat(reset(token, "password456").outcome()).isEqualTo("200");
        assertThat(reset(token, "password789").outcome()).isEqualTo("400 INVALID_TOKEN");
        assertThat(CLIENT.post("/auth/logout", null, before).outcome()).isEqualTo("401 TOKEN_REVOKED");
        assertThat(CLIENT.post("/auth/login", Map.of("email", email, "password", "password123"))
                        .outcome())
                .isEqualTo("401 INVALID_CREDENTIALS");
        assertThat(CLIENT.post("/auth/login", Map.of("email", email, "password", "password456"))
                        .outcome())
                .isEqualTo("200");
    }

    @Test
    void anOldLinkResetsNothing() throws Exception {
        register(email, "password123");
        forgot(email);
        String token = await().until(() -> resetToken(email), found -> found != null);
        SERVER.jdbc()
                .sql("UPDATE command.password_reset SET expires_at = now()")
                .update();
        assertThat(reset(token, "password456").outcome()).isEqualTo("400 INVALID_TOKEN");
        assertThat(reset("nonsense", "password456").outcome()).isEqualTo("400 INVALID_TOKEN");
    }

    private static Answer register(String email, String password) throws Exception {
        return CLIENT.post("/auth/register", Map.of("email", email, "password", password, "display_name", "Ada"));
    }

    private String invite() throws Exception {
        Answer answer =
                CLIENT.post("/organizations/" + slug + "/invite", Map.of("email", email, "role", "member"), ownerToken);
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("token");
    }

    private static Answer accept(String token, Map<String, String> body, String accessToken) throws Exception {
        return CLIENT.post("/auth/invitations/" + token + "/accept", body, accessToken);
    }

    private static Answer forgot(String email) throws Exception {
        return CLIENT.post("/auth/forgot-password", Map.of("email", email));
    }

    private static Answer reset(String token, String password) throws Exception {
        return CLIENT.post("/auth/reset-password", Map.of("token", token, "new_password", password));
    }

    /** From the mail to this address; null while there is none. */
    private static String resetToken(String email) throws IOException {
        Path folder = SERVER.data().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> mails =
                    files.filter(file -> file.toString().endsWith(".eml")).toList();
            for (Path mail : mails) {
                String text = Files.readString(mail).replace("=\r\n", "").replace("=3D", "=");
                Matcher link = RESET_LINK.matcher(text);
                if (text.contains(email) && link.find()) {
                    return link.group(1);
                }
            }
        }
        return null;
    }
}
