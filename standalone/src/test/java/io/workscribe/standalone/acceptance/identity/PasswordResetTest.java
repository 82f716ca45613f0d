package io.workscribe.standalone.acceptance.identity;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Mailbox;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Unique;
import org.junit.jupiter.api.Test;

/** Contract #5 and #6. */
@Contract({"#5", "#6"})
class PasswordResetTest {

    private static final String NEW_PASSWORD = "changed456";

    private final Client anonymous = Server.get().anonymous();
    private final Person alice = Server.get().register("Alice");

    @Test
    @Contract({"M20", "D7"})
    void theAnswerDoesNotTellWhetherTheAccountExists() {
        askForReset(alice.email()).expectNull(200);
        askForReset(Unique.email()).expectNull(200);
    }

    @Test
    void asksForAnAddress() {
        anonymous.post("/auth/forgot-password", object()).invalid("body/email missing");
        askForReset("nobody").invalid("body/email value_error");
    }

    @Test
    void theLinkInTheMailSetsANewPassword() {
        String token = mailedToken();

        reset(token, NEW_PASSWORD).expectNull(200);

        signIn(Person.PASSWORD).refused(401, "INVALID_CREDENTIALS");
        signIn(NEW_PASSWORD).expect(200);
    }

    @Test
    void theMailNamesTheHourOfValidity() {
        Mailbox mailbox = Server.get().mailbox();
        askForReset(alice.email()).expect(200);

        assertThat(mailbox.awaitMails(alice.email(), 1).get(0)).containsIgnoringCase("hour");
    }

    @Test
    void nobodyUnknownGetsMail() {
        Mailbox mailbox = Server.get().mailbox();
        String stranger = Unique.email();

        askForReset(stranger).expect(200);
        mailedToken();

        assertThat(mailbox.mailsTo(stranger)).isEmpty();
    }

    @Test
    void theTokenWorksOnce() {
        String token = mailedToken();
        reset(token, NEW_PASSWORD).expectNull(200);

        reset(token, "changed789").refused(400, "INVALID_TOKEN");

        signIn(NEW_PASSWORD).expect(200);
    }

    @Test
    void anInvalidPasswordDoesNotUseUpTheToken() {
        String token = mailedToken();

        reset(token, "short1").invalid("body/new_password string_too_short");
        reset(token, "no-digits-here").invalid("body/new_password value_error");

        reset(token, NEW_PASSWORD).expectNull(200);
    }

    @Test
    void severalTokensLiveAtOnce() {
        Mailbox mailbox = Server.get().mailbox();
        askForReset(alice.email()).expect(200);
        String first = mailbox.awaitResetToken(alice.email(), 1);
        askForReset(alice.email()).expect(200);
        String second = mailbox.awaitResetToken(alice.email(), 2);

        assertThat(second).isNotEqualTo(first);
        reset(first, NEW_PASSWORD).expectNull(200);
    }

    @Test
    void nobodysMailboxCanBeFilled() {
        Mailbox mailbox = Server.get().mailbox();
        for (int i = 0; i < 15; i++) {
            askForReset(alice.email()).expectNull(200);
        }
        mailbox.awaitMails(alice.email(), 10);
        Person bob = Server.get().register("Bob");

        askForReset(bob.email()).expectNull(200);

        mailbox.awaitMails(bob.email(), 1);
        assertThat(mailbox.mailsTo(alice.email())).hasSize(10);
        reset(mailbox.awaitResetToken(alice.email(), 10), NEW_PASSWORD).expectNull(200);
    }

    @Test
    @Contract("F37")
    void f37TheNameIsEscapedInTheMail() {
        String email = Unique.email();
        anonymous
                .post(
                        "/auth/register",
                        object("display_name", "<b>Eve</b> & \"co\"", "email", email, "password", "password123"))
                .expect(201);

        anonymous.post("/auth/forgot-password", object("email", email)).expectNull(200);

        assertThat(Server.get().mailbox().awaitMails(email, 1).get(0))
                .contains("Hello &lt;b&gt;Eve&lt;/b&gt; &amp; &quot;co&quot;");
    }

    @Test
    @Contract("F18")
    void f18EverySessionEnds() {
        Person elsewhere = alice.signsInAgain();

        reset(mailedToken(), NEW_PASSWORD).expectNull(200);

        refresh(alice).refused(401, "TOKEN_REVOKED");
        refresh(elsewhere).refused(401, "TOKEN_REVOKED");
    }

    @Test
    void anUnknownTokenIsRefused() {
        reset("nonsense", NEW_PASSWORD).refused(400, "INVALID_TOKEN");
    }

    @Test
    @Contract("F36")
    void f36NeitherTokenNorPasswordIsEchoed() {
        Answer answer = anonymous.post("/auth/reset-password", object("token", "t0p-s3cr3t"));

        answer.invalid("body/new_password missing");
        assertThat(answer.body()).doesNotContain("t0p-s3cr3t");
        assertThat(reset("t0p-s3cr3t", "s3cret").body()).doesNotContain("s3cr");
    }

    @Test
    void asksForBothFields() {
        anonymous.post("/auth/reset-password", object()).invalid("body/token missing", "body/new_password missing");
    }

    private String mailedToken() {
        Mailbox mailbox = Server.get().mailbox();
        askForReset(alice.email()).expect(200);
        return mailbox.awaitResetToken(alice.email(), 1);
    }

    private Answer askForReset(String email) {
        return anonymous.post("/auth/forgot-password", object("email", email));
    }

    private Answer reset(String token, String password) {
        return anonymous.post("/auth/reset-password", object("token", token, "new_password", password));
    }

    private Answer signIn(String password) {
        return anonymous.post("/auth/login", object("email", alice.email(), "password", password));
    }

    private Answer refresh(Person person) {
        return anonymous.post("/auth/refresh", object("refresh_token", person.refreshToken()));
    }
}
