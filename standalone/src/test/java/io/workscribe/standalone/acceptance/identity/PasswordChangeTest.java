package io.workscribe.standalone.acceptance.identity;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Socket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Contract({"POST /api/v1/auth/change-password", "X-Change-Id"})
class PasswordChangeTest {

    private static final String NEW = "changed456";

    private final Client anonymous = Server.get().anonymous();
    private final Person alice = Server.get().register("Alice");

    @Test
    void theNewOneOpensTheAccountAndTheOldOneNoMore() {
        Answer changed = change(alice, Person.PASSWORD, NEW).expectNull(200);

        assertThat(changed.header("X-Change-Id")).isPresent();
        signIn(Person.PASSWORD).refused(401, "INVALID_CREDENTIALS");
        signIn(NEW).expect(200);
    }

    @Test
    void allOtherSessionsEndAndThisOneGoesOn() {
        Person elsewhere = alice.signsInAgain();
        try (Socket closing = Socket.open(elsewhere)) {
            change(alice, Person.PASSWORD, NEW).expectNull(200);

            elsewhere.get("/auth/me").unauthenticated("TOKEN_REVOKED");
            refresh(elsewhere).refused(401, "TOKEN_REVOKED");
            assertThat(closing.closeCode()).succeedsWithin(Duration.ofSeconds(5));
        }
        alice.get("/auth/me").expect(200);
        refresh(alice).expect(200);
    }

    @Test
    void otherPeopleStaySignedIn() {
        Person bob = Server.get().register("Bob");

        change(alice, Person.PASSWORD, NEW).expectNull(200);

        bob.get("/auth/me").expect(200);
    }

    @Test
    void aWrongOneChangesNothing() {
        Person elsewhere = alice.signsInAgain();

        change(alice, "wrong1234", NEW).refused(400, "INVALID_PASSWORD");
        change(alice, "", NEW).refused(400, "INVALID_PASSWORD");
        alice.post("/auth/change-password", object("new_password", NEW)).refused(400, "INVALID_PASSWORD");
        alice.send("POST", "/auth/change-password", "{\"current_password\":null,\"new_password\":\"" + NEW + "\"}")
                .refused(400, "INVALID_PASSWORD");

        elsewhere.get("/auth/me").expect(200);
        signIn(Person.PASSWORD).expect(200);
    }

    @Test
    void theNewOneFollowsTheRulesOfAllPasswords() {
        change(alice, Person.PASSWORD, "short1").invalid("body/new_password string_too_short");
        change(alice, Person.PASSWORD, "nodigits!").invalid("body/new_password value_error");
        change(alice, Person.PASSWORD, "1".repeat(129)).invalid("body/new_password string_too_long");
        change(alice, Person.PASSWORD, "pass\u0000word1").invalid("body/new_password value_error");
        alice.post("/auth/change-password", object("current_password", Person.PASSWORD))
                .invalid("body/new_password missing");
        alice.post("/auth/change-password", object("current_password", 7, "new_password", NEW))
                .invalid("body/current_password string_type");
        Answer told = change(alice, "a-secret-of-mine1", "short1");

        assertThat(told.body()).doesNotContain("short1").doesNotContain("a-secret");
        signIn(Person.PASSWORD).expect(200);
    }

    @Test
    void aLinkToChooseAnotherDies() {
        anonymous.post("/auth/forgot-password", object("email", alice.email())).expect(200);
        String token = Server.get().mailbox().awaitResetToken(alice.email(), 1);

        change(alice, Person.PASSWORD, NEW).expectNull(200);

        anonymous
                .post("/auth/reset-password", object("token", token, "new_password", "stolen789"))
                .refused(400, "INVALID_TOKEN");
        signIn(NEW).expect(200);
    }

    @Test
    void ofSeveralAtOnceOneWins() {
        List<Answer> answers = Race.run(4, i -> change(alice, Person.PASSWORD, NEW + i));

        Race.oneWins(answers, 200, 400, "INVALID_PASSWORD");
        assertThat(IntStream.range(0, 4).filter(i -> signIn(NEW + i).status() == 200))
                .hasSize(1);
    }

    @Test
    void aSessionIsNoPlaceToGuess() {
        Person guessed = Server.get().register("Gil");

        List<Integer> outcomes = IntStream.range(0, 14)
                .mapToObj(i -> change(guessed, "guess-number-" + i, NEW).status())
                .distinct()
                .toList();

        assertThat(outcomes).containsExactly(400, 429);
    }

    @Test
    void needsASession() {
        anonymous
                .post("/auth/change-password", object("current_password", Person.PASSWORD, "new_password", NEW))
                .unauthenticated("MISSING_TOKEN");
    }

    private static Answer change(Client client, String current, String wanted) {
        return client.post("/auth/change-password", object("current_password", current, "new_password", wanted));
    }

    private Answer signIn(String password) {
        return anonymous.post("/auth/login", object("email", alice.email(), "password", password));
    }

    private Answer refresh(Person person) {
        return anonymous.post("/auth/refresh", object("refresh_token", person.refreshToken()));
    }
}
