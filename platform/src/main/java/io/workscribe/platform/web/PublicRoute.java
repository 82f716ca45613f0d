package io.workscribe.platform.web;

import java.util.Set;
import org.springframework.http.HttpMethod;

/** A route that needs no access token; a bean for each. Every other route is closed. */
public record PublicRoute(HttpMethod method, String pattern, Limit limit) {

    /** How often one address may call it. */
    public enum Limit {
        /** As often as anything else. */
        USUAL,
        /** Less often: secrets can be guessed here, accounts made, or mails caused. */
        SIGN_IN,
        /** As often as anything else, but counted apart: opening a WebSocket uses up no requests. */
        HANDSHAKE
    }

    public PublicRoute(HttpMethod method, String pattern) {
        this(method, pattern, Limit.USUAL);
    }

    /** HEAD goes wherever GET does. */
    Set<HttpMethod> methods() {
        return method == HttpMethod.GET ? Set.of(HttpMethod.GET, HttpMethod.HEAD) : Set.of(method);
    }
}
