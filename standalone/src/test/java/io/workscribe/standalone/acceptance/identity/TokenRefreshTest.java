package io.workscribe.standalone.acceptance.identity;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import org.junit.jupiter.api.Test;

/** Contract #3. */
@Contract("#3")
class TokenRefreshTest {

    private final Client anonymous = Server.get().anonymous();
    private final Person alice = Server.get().register("Alice");

    @Test
    @Contract("M1")
    void issuesANewPair() {
        Answer token = refresh(alice.refreshToken()).expect(200).shaped("Token");

        assertThat(token.text("/refresh_token")).isNotEqualTo(alice.refreshToken());
        assertThat(token.text("/user/id")).isEqualTo(alice.id());
        anonymous.bearing(token.text("/access_token")).get("/auth/me").expect(200);
    }

    @Test
    @Contract({"F18", "M3"})
    void aUsedTokenIsDeadAndEndsItsSession() {
        String successor = refresh(alice.refreshToken()).expect(200).text("/refresh_token");

        refresh(alice.refreshToken()).refused(401, "TOKEN_REVOKED");
        refresh(successor).refused(401, "TOKEN_REVOKED");
    }

    @Test
    void theAccessTokenInUseSurvivesARefresh() {
        refresh(alice.refreshToken()).expect(200);

        alice.get("/auth/me").expect(200);
    }

    @Test
    void nothingElseIsARefreshToken() {
        refresh(alice.accessToken()).refused(401, "INVALID_TOKEN");
        refresh("nonsense").refused(401, "INVALID_TOKEN");
        refresh(alice.refreshToken() + "x").refused(401, "INVALID_TOKEN");
    }

    @Test
    void asksForTheToken() {
        anonymous.post("/auth/refresh", object()).invalid("body/refresh_token missing");
        anonymous.post("/auth/refresh", object("refresh_token", 7)).invalid("body/refresh_token string_type");
        anonymous.post("/auth/refresh").invalid("body missing");
    }

    private Answer refresh(String token) {
        return anonymous.post("/auth/refresh", object("refresh_token", token));
    }
}
