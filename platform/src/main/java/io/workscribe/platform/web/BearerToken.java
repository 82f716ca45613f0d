package io.workscribe.platform.web;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request's Authorization header turned out to be. Kept with the request because routes without a token check
 * ignore it, but for the one that looks at it of its own will.
 */
public record BearerToken(@Nullable Caller caller, @Nullable Rejected refusal) {

    private static final String SCHEME = "bearer";
    private static final String ATTRIBUTE = BearerToken.class.getName();

    /** The token in an Authorization header, good or bad; empty when there is none. */
    public static Optional<String> presented(@Nullable String header) {
        String[] parts = header == null ? new String[0] : header.strip().split("\\s+", 2);
        return parts.length < 2 || !parts[0].equalsIgnoreCase(SCHEME) ? Optional.empty() : Optional.of(parts[1]);
    }

    static BearerToken accepted(Caller caller) {
        return new BearerToken(caller, null);
    }

    static BearerToken refused(ErrorCode code, String message) {
        return new BearerToken(null, Rejected.unauthenticated(code, message));
    }

    static BearerToken missing() {
        return new BearerToken(null, Rejected.unauthenticated(ErrorCode.MISSING_TOKEN, "Sign in first."));
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Never null: every request passes the token check. */
    public static BearerToken of(HttpServletRequest request) {
        BearerToken token = (BearerToken) request.getAttribute(ATTRIBUTE);
        return token == null ? missing() : token;
    }

    /** For routes that decide by themselves whether a token is needed. */
    public Caller requiredCaller() {
        if (caller == null) {
            throw Objects.requireNonNull(refusal);
        }
        return caller;
    }

    /** For routes where a token is optional: null without one, a refusal for an unusable one. */
    public @Nullable Caller callerIfPresent() {
        if (refusal != null && refusal.code() != ErrorCode.MISSING_TOKEN) {
            throw refusal;
        }
        return caller;
    }
}
