package io.workscribe.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.StartupFailure;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of a provider: where they come from, when they are asked for again, and when they are not to be had. */
class IdTokensTest {

    private static final String ISSUER = "https://id.example.com";
    private static final String CLIENT = "workscribe";

    private final KeyServer server = new KeyServer();
    private final IdTokens tokens =
            new IdTokens(List.of(ISSUER, "id.example.com"), CLIENT, server.address(), new ProviderHttp());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aGoodTokenTellsWhoItIsAbout() {
        assertThat(read(server.sign(claims().build())))
                .hasValueSatisfying(
                        claims -> assertThat(claims.getSubject().getValue()).isEqualTo("ada"));
        assertThat(read(server.sign(claims().issuer("id.example.com").build()))).isPresent();
    }

    @Test
    void keysAreAskedForOnce() {
        for (int i = 0; i < 5; i++) {
            assertThat(read(server.sign(claims().build()))).isPresent();
        }
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void aNewKeyIsFound() {
        assertThat(read(server.sign(claims().build()))).isPresent();
        server.rotate();
        assertThat(read(server.sign(claims().build()))).isPresent();
    }

    @Test
    void madeUpKeysMakeNobodyAskForLong() {
        assertThat(read(server.sign(claims().build()))).isPresent();
        for (int i = 0; i < 10; i++) {
            assertThat(read(KeyServer.sign(claims().build(), KeyServer.newKey())))
                    .isEmpty();
        }
        assertThat(server.asked()).isLessThanOrEqualTo(3);
        assertThat(read(server.sign(claims().build()))).isPresent();
    }

    @Test
    void aKeyWithTheNameOfAKnownOneIsNotThatOne() throws Exception {
        String good = server.sign(claims().build());
        assertThat(read(good)).isPresent();
        String name = com.nimbusds.jwt.SignedJWT.parse(good).getHeader().getKeyID();
        RSAKey other =
                new com.nimbusds.jose.jwk.gen.RSAKeyGenerator(2048).keyID(name).generate();

        assertThat(read(KeyServer.sign(claims().build(), other))).isEmpty();
    }

    @Test
    void withoutKeysNothingCanBeTold() {
        server.answers(exchange -> exchange.sendResponseHeaders(500, -1));
        String token = server.sign(claims().build());

        for (int i = 0; i < 4; i++) {
            assertUnavailable(token);
        }
    }

    @Test
    void knownKeysOutliveAnOutage() {
        assertThat(read(server.sign(claims().build()))).isPresent();
        server.close();

        assertThat(read(server.sign(claims().build()))).isPresent();
    }

    @Test
    void nobodyElseIsAsked() {
        try (KeyServer other = new KeyServer()) {
            server.answers(exchange -> {
                exchange.getResponseHeaders().add("Location", other.address().toString());
                exchange.sendResponseHeaders(302, -1);
            });

            assertUnavailable(other.sign(claims().build()));

            assertThat(other.asked()).isZero();
        }
    }

    @Test
    void endlessAnswersAreCutOff() {
        server.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[64 * 1024];
            for (int i = 0; i < 64; i++) {
                exchange.getResponseBody().write(much);
            }
        });

        assertUnavailable(server.sign(claims().build()));
    }

    @Test
    void theNonceMustBeTheOneThatWasAskedFor() {
        Nonce nonce = new Nonce();
        String token = server.sign(claims().claim("nonce", nonce.getValue()).build());

        assertThat(tokens.read(token, nonce)).isPresent();
        assertThat(tokens.read(token, new Nonce())).isEmpty();
        assertThat(tokens.read(server.sign(claims().build()), nonce)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "keys", "http://id.example.com/keys", "ftp://127.0.0.1/keys", "https:", "https://a b/", "//"
            })
    void theStartIsRefusedWhereKeysCouldBeExchangedOnTheWay(String address) {
        assertThatThrownBy(() -> ProviderHttp.configured("workscribe.google.key-address", address))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("workscribe.google.key-address");
    }

    @Test
    void httpsAndThisMachineAreSafe() {
        assertThat(ProviderHttp.isSafe(URI.create("https://id.example.com/"))).isTrue();
        assertThat(ProviderHttp.isSafe(URI.create("http://localhost:1/"))).isTrue();
        assertThat(ProviderHttp.isSafe(URI.create("http://localhost.example.com/")))
                .isFalse();
    }

    private Optional<IDTokenClaimsSet> read(String token) {
        return tokens.read(token, null);
    }

    private void assertUnavailable(String token) {
        assertThatThrownBy(() -> read(token))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE));
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject("ada")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }
}
