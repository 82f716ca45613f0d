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
    void a_good_token_tells_who_it_is_about() {
        assertThat(read(server.sign(claims().build())))
                .hasValueSatisfying(
                        claims -> assertThat(claims.getSubject().getValue()).isEqualTo("ada"));
        assertThat(read(server.sign(claims().issuer("id.example.com").build()))).isPresent();
    }

    @Test
    void keys_are_asked_for_once() {
        for (int i = 0; i < 5; i++) {
            assertThat(read(server.sign(claims().build()))).isPresent();
        }
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void a_new_key_is_found() {
        assertThat(read(server.sign(claims().build()))).isPresent();
        server.rotate();
        assertThat(read(server.sign(claims().build()))).isPresent();
    }

    @Test
    void made_up_keys_make_nobody_ask_for_long() {
        assertThat(read(server.sign(claims().build()))).isPresent();
        for (int i = 0; i < 10; i++) {
            assertThat(read(KeyServer.sign(claims().build(), KeyServer.newKey())))
                    .isEmpty();
        }
        assertThat(server.asked()).isLessThanOrEqualTo(3);
        assertThat(read(server.sign(claims().build()))).isPresent();
    }

    @Test
    void a_key_with_the_name_of_a_known_one_is_not_that_one() throws Exception {
        String good = server.sign(claims().build());
        assertThat(read(good)).isPresent();
        String name = com.nimbusds.jwt.SignedJWT.parse(good).getHeader().getKeyID();
        RSAKey other =
                new com.nimbusds.jose.jwk.gen.RSAKeyGenerator(2048).keyID(name).generate();

        assertThat(read(KeyServer.sign(claims().build(), other))).isEmpty();
    }

    @Test
    void without_keys_nothing_can_be_told() {
        server.answers(exchange -> exchange.sendResponseHeaders(500, -1));
        String token = server.sign(claims().build());

        for (int i = 0; i < 4; i++) {
            assertUnavailable(token);
        }
    }

    @Test
    void known_keys_outlive_an_outage() {
        assertThat(read(server.sign(claims().build()))).isPresent();
        server.close();

        assertThat(read(server.sign(claims().build()))).isPresent();
    }

    @Test
    void nobody_else_is_asked() {
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
    void endless_answers_are_cut_off() {
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
    void the_nonce_must_be_the_one_that_was_asked_for() {
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
    void the_start_is_refused_where_keys_could_be_exchanged_on_the_way(String address) {
        assertThatThrownBy(() -> ProviderHttp.configured("workscribe.google.key-address", address))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("workscribe.google.key-address");
    }

    @Test
    void https_and_this_machine_are_safe() {
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
