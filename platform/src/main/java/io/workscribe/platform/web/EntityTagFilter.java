package io.workscribe.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives answers their entity tag, when they are complete: what is read, and what a write shows of one thing. Who has the
 * answer already gets a 304. What is known to be the same as before is not read again.
 */
final class EntityTagFilter extends OncePerRequestFilter {

    private static final String API = "/api/v1/";
    private static final String SOCKET = "websocket";
    private static final String ANY = "*";

    private final KnownAnswers known;

    EntityTagFilter(KnownAnswers known) {
        this.known = known;
    }

    /** The rest of a connection that becomes a socket is nobody's answer. Clients also offer to speak HTTP/2. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(API)
                || SOCKET.equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        OptionalLong unchanged = known.unchanged();
        Optional<KnownAnswers.Answer> before = known.find(request, unchanged);
        if (before.isPresent()) {
            repeat(before.get(), request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        String tag = tag(request, answer);
        if (answer.getStatus() == HttpStatus.OK.value() && known.isKept(request, unchanged, answer.getContentSize())) {
            known.keep(
                    request,
                    new KnownAnswers.Answer(
                            unchanged.getAsLong(),
                            answer.getContentAsByteArray(),
                            Objects.requireNonNull(answer.getContentType()),
                            tag,
                            (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        }
        if (tag != null) {
            if (isRead(request) && isKnown(tag, request, response)) {
                return;
            }
            response.setHeader(HttpHeaders.ETAG, tag);
        }
        answer.copyBodyToResponse();
    }

    private static void repeat(KnownAnswers.Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(observed -> observed.setPathPattern(answer.route()));
        if (answer.tag() != null) {
            if (isKnown(answer.tag(), request, response)) {
                return;
            }
            response.setHeader(HttpHeaders.ETAG, answer.tag());
        }
        response.setContentType(answer.contentType());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static @Nullable String tag(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        return isTagged(request, answer.getStatus()) && !answer.containsHeader(HttpHeaders.ETAG)
                ? ETags.of(request, answer.getContentAsByteArray())
                : null;
    }

    private static boolean isKnown(String tag, HttpServletRequest request, HttpServletResponse response) {
        // Spring takes * for a tag like others where nothing is written.
        if (!ANY.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return new ServletWebRequest(request, response).checkNotModified(tag);
        }
        response.setStatus(HttpStatus.NOT_MODIFIED.value());
        response.setHeader(HttpHeaders.ETAG, tag);
        return true;
    }

    private static boolean isTagged(HttpServletRequest request, int status) {
        return isRead(request)
                ? status == HttpStatus.OK.value() && isTagged(request)
                : HttpStatus.valueOf(status).is2xxSuccessful() && ETags.showsVersion(request);
    }

    private static boolean isTagged(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler) {
            Operation operation = handler.getMethodAnnotation(Operation.class);
            return operation == null || operation.tagged();
        }
        return false;
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}
