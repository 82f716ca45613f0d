package io.workscribe.standalone.acceptance.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.Executors;

/** Somebody who vouches for people: keys over HTTP, and tokens that are signed with them. */
public class IdentityProvider implements AutoCloseable {

    public static final String CLIENT = "workscribe-web";

    protected final HttpServer http;
    private final RSAKey key = newKey();

    public IdentityProvider() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newCachedThreadPool(run -> {
            Thread thread = new Thread(run, "identity-provider");
            thread.setDaemon(true);
            return thread;
        }));
        http.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        http.start();
    }

    /** Where it is, and what it calls itself. */
    public String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public String keyAddress() {
        return issuer() + "/keys";
    }

    public RSAKey key() {
        return key;
    }

    /** All that a good token says, about this subject. */
    public JWTClaimsSet.Builder claims(String subject, String email) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .claim("email", email)
                .claim("email_verified", true)
                .claim("name", "Grace Hopper")
                .claim("picture", "https://pictures.example.com/grace.png")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }

    public String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, key);
    }

    public static String sign(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One more key, which nobody has published, under this name. */
    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static void json(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static RSAKey newKey() {
        return newKey(Unique.word());
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
