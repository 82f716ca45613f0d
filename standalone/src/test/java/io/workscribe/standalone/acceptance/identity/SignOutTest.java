package io.workscribe.standalone.acceptance.identity;

import static io.workscribe.standalone.acceptance.client.Json.object;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import org.junit.jupiter.api.Test;

/** Contract #4. */
@Contract("#4")
class SignOutTest {

    private final Client anonymous = Server.get().anonymous();
    private final Person alice = Server.get().register("Alice");

    @Test
    @Contract("M2")
    void m2EndsTheSessionWithoutABody() {
        alice.post("/auth/logout").expectNull(200);

        alice.get("/auth/me").unauthenticated("TOKEN_REVOKED");
        refresh(alice).refused(401, "TOKEN_REVOKED");
    }

    @Test
    void endsTheSessionOfTheGivenRefreshToken() {
        alice.post("/auth/logout", object("refresh_token", alice.refreshToken()))
                .expectNull(200);

        alice.get("/auth/me").unauthenticated("TOKEN_REVOKED");
        refresh(alice).refused(401, "TOKEN_REVOKED");
    }

    @Test
    @Contract("M2")
    void anEmptyObjectOrAnUnreadableTokenIsAsGoodAsNone() {
        Person elsewhere = alice.signsInAgain();

        alice.post("/auth/logout", object()).expectNull(200);
        elsewhere.post("/auth/logout", object("refresh_token", "nonsense")).expectNull(200);

        alice.get("/auth/me").unauthenticated("TOKEN_REVOKED");
        elsewhere.get("/auth/me").unauthenticated("TOKEN_REVOKED");
    }

    @Test
    @Contract("F18")
    void f18AForeignRefreshTokenIsIgnored() {
        Person bob = Server.get().register("Bob");

        alice.post("/auth/logout", object("refresh_token", bob.refreshToken())).expectNull(200);

        bob.get("/auth/me").expect(200);
        refresh(bob).expect(200);
    }

    @Test
    void otherPeopleStaySignedIn() {
        Person bob = Server.get().register("Bob");

        alice.post("/auth/logout").expectNull(200);

        bob.get("/auth/me").expect(200);
    }

    @Test
    void needsASession() {
        anonymous.post("/auth/logout").unauthenticated("MISSING_TOKEN");
        alice.post("/auth/logout").expectNull(200);
        alice.post("/auth/logout").unauthenticated("TOKEN_REVOKED");
    }

    private Answer refresh(Person person) {
        return anonymous.post("/auth/refresh", object("refresh_token", person.refreshToken()));
    }
}
