package io.workscribe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A request whose client may send it again without knowing whether it was done, and wants it done once. Kept with the
 * request; its commands are numbered, so that each is known when it comes again.
 */
public final class RepeatableRequest {

    private static final String ATTRIBUTE = RepeatableRequest.class.getName();

    private final UUID id;
    private final boolean resumed;
    private int commands;

    private RepeatableRequest(UUID id, boolean resumed) {
        this.id = id;
        this.resumed = resumed;
    }

    /** @param resumed whether it has run before, nobody knows how far */
    public static void begin(HttpServletRequest request, UUID id, boolean resumed) {
        request.setAttribute(ATTRIBUTE, new RepeatableRequest(id, resumed));
    }

    static Optional<RepeatableRequest> of(HttpServletRequest request) {
        return Optional.ofNullable((RepeatableRequest) request.getAttribute(ATTRIBUTE));
    }

    /** What the request of this thread calls its write of ordinary state; empty when it is not to be done only once. */
    public static Optional<String> ordinaryWrite() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? of(current.getRequest()).map(request -> request.id + "/state")
                : Optional.empty();
    }

    String nextCommand() {
        return id + "/" + commands++;
    }

    boolean isResumed() {
        return resumed;
    }

    /** By which a request with another content is told from the same one. */
    public static byte[] fingerprint(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : new Object[] {
                request.getMethod(), request.getQueryString(), request.getContentType(), RequestBodyFilter.body(request)
            }) {
                byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
