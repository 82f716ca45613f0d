package io.workscribe.standalone.acceptance.identity;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.workscribe.platform.DataFolder;
import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

/** Tokens that are correctly signed and wrong all the same. */
@Contract({"F46", "2.4"})
class ForgedTokensTest {

    private final SecretKey key = Keys.hmacShaKeyFor(Server.get()
            .inProcess()
            .bean(DataFolder.class)
            .secret("token-signing-key", 48)
            .getBytes(StandardCharsets.UTF_8));
    private final Person alice = Server.get().register("Alice");

    @Test
    void f46TheSubjectMustBeAUser() {
        present(token().subject("root")).unauthenticated("INVALID_TOKEN");
        present(token().subject(null)).unauthenticated("INVALID_TOKEN");
        present(token().id("1")).unauthenticated("INVALID_TOKEN");
        present(token().id(null)).unauthenticated("INVALID_TOKEN");
    }

    @Test
    void anExpiredTokenIsInvalid() {
        present(token().expiration(Date.from(Instant.now().minusSeconds(1)))).unauthenticated("INVALID_TOKEN");
        present(token().expiration(null)).unauthenticated("INVALID_TOKEN");
    }

    @Test
    void aTokenOfNoTypeOrAnotherIsInvalid() {
        present(token().claim("type", "refresh")).unauthenticated("INVALID_TOKEN");
        present(token().claim("type", "admin")).unauthenticated("INVALID_TOKEN");
        present(token().claim("type", 7)).unauthenticated("INVALID_TOKEN");
        present(token().claim("type", null)).unauthenticated("INVALID_TOKEN");
    }

    @Test
    void aTokenThatWasNeverIssuedOpensNothing() {
        present(token()).expect(401);
        present(token().subject(UUID.randomUUID().toString())).expect(401);
    }

    @Test
    void onlyTheAgreedAlgorithmCounts() {
        SecretKey other = Keys.hmacShaKeyFor(("x".repeat(64)).getBytes(StandardCharsets.UTF_8));
        Client anonymous = Server.get().anonymous();

        anonymous
                .bearing(token().signWith(other, Jwts.SIG.HS512).compact())
                .get("/auth/me")
                .unauthenticated("INVALID_TOKEN");
        anonymous
                .bearing(token().signWith(other, Jwts.SIG.HS256).compact())
                .get("/auth/me")
                .unauthenticated("INVALID_TOKEN");
    }

    private JwtBuilder token() {
        return Jwts.builder()
                .subject(alice.id())
                .id(UUID.randomUUID().toString())
                .claim("type", "access")
                .issuedAt(new Date())
                .expiration(Date.from(Instant.now().plus(15, ChronoUnit.MINUTES)));
    }

    private Answer present(JwtBuilder token) {
        return Server.get()
                .anonymous()
                .bearing(token.signWith(key, Jwts.SIG.HS256).compact())
                .get("/auth/me");
    }
}
