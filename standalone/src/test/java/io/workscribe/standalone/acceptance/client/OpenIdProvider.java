package io.workscribe.standalone.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A little provider of OpenID Connect that insists on what it should: known client, exact redirect, PKCE, codes used once. */
public final class OpenIdProvider extends IdentityProvider {

    public static final String SECRET = "the-secret-of-the-client";

    private record Grant(String idToken, String challenge) {}

    private final String redirectUri;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    public OpenIdProvider(String redirectUri) {
        this.redirectUri = redirectUri;
        http.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, description()));
        http.createContext("/token", this::token);
    }

    /** A person signs in in their browser, which is sent back with the address that this answers. */
    public URI authorize(URI request, JWTClaimsSet.Builder claims) {
        return authorize(request, claims, UnaryOperator.identity());
    }

    /** Like the other, with a change to what the token would have said. */
    public URI authorize(URI request, JWTClaimsSet.Builder claims, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(request.toString()).startsWith(issuer() + "/authorize?");
        Map<String, String> asked = query(request);
        assertThat(asked).containsEntry("client_id", CLIENT).containsEntry("redirect_uri", redirectUri);
        assertThat(asked.get("scope").split(" ")).contains("openid", "email");
        String code = Unique.word() + Unique.word();
        String token = sign(change.apply(claims.claim("nonce", asked.get("nonce"))));
        grants.put(code, new Grant(token, asked.get("code_challenge")));
        return URI.create(redirectUri + "?code=" + code + "&state=" + asked.get("state"));
    }

    public static Map<String, String> query(URI address) {
        return form(address.getRawQuery());
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String expected = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.US_ASCII));
        if (!expected.equals(authorization)) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        Grant grant = grants.remove(form.getOrDefault("code", ""));
        if (grant == null
                || !redirectUri.equals(form.get("redirect_uri"))
                || !grant.challenge().equals(challenge(form.get("code_verifier")))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(
                exchange,
                200,
                "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"id_token\":\"" + grant.idToken() + "\"}");
    }

    private String description() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer());
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}
