package io.workscribe.standalone.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Json;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Contract 2.4. */
@Contract("2.4")
class TokenCheckTest {

    private static final Person ALICE = Server.get().register("Alice");

    private final Client anonymous = Server.get().anonymous();

    @Test
    void aRequestWithoutATokenIsRefused() {
        anonymous.get("/auth/me").unauthenticated("MISSING_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic YWxpY2U6cGFzc3dvcmQ=", "Token abc", "abc"})
    void anotherSchemeOrNoValueIsAMissingToken(String header) {
        anonymous.with("Authorization", header).get("/auth/me").unauthenticated("MISSING_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
    void theSchemeIsReadInAnyCase(String scheme) {
        anonymous
                .with("Authorization", scheme + " " + ALICE.accessToken())
                .get("/auth/me")
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "..", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void aMalformedTokenIsInvalid(String token) {
        anonymous.bearing(token).get("/auth/me").unauthenticated("INVALID_TOKEN");
    }

    @Test
    void aChangedTokenIsInvalid() {
        String[] parts = ALICE.accessToken().split("\\.");
        String stranger = parts[1].substring(0, parts[1].length() - 4) + "AAAA";

        anonymous
                .bearing(parts[0] + "." + stranger + "." + parts[2])
                .get("/auth/me")
                .unauthenticated("INVALID_TOKEN");
        anonymous.bearing(parts[0] + "." + parts[1] + ".").get("/auth/me").unauthenticated("INVALID_TOKEN");
        anonymous
                .bearing(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".")
                .get("/auth/me")
                .unauthenticated("INVALID_TOKEN");
    }

    @Test
    void aRefreshTokenIsNoAccessToken() {
        anonymous.bearing(ALICE.refreshToken()).get("/auth/me").unauthenticated("INVALID_TOKEN");
    }

    @Test
    void theTokenCarriesNothingBeyondTheContract() {
        JsonNode claims = Json.parse(
                new String(Base64.getUrlDecoder().decode(ALICE.accessToken().split("\\.")[1]), StandardCharsets.UTF_8));

        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("sub", "jti", "type", "iat", "exp");
        assertThat(claims.get("sub").asString()).isEqualTo(ALICE.id());
        assertThat(claims.get("type").asString()).isEqualTo("access");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(900);
    }

    @Test
    void theTokenIsCheckedBeforeAnythingElseButUnreadableJson() {
        anonymous.get("/organizations/no-such-organization").unauthenticated("MISSING_TOKEN");
        anonymous.get("/tasks/not-a-uuid").unauthenticated("MISSING_TOKEN");
        anonymous.send("POST", "/organizations", "{}").unauthenticated("MISSING_TOKEN");
        anonymous.bearing("nonsense").get("/organizations/no-such-organization").unauthenticated("INVALID_TOKEN");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
