package io.workscribe.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives answers their entity tag, when they are complete: what is read, and what a write shows of one thing. Who has the
 * answer already gets a 304.
 */
final class EntityTagFilter extends OncePerRequestFilter {

    private static final String API = "/api/v1/";
    private static final String SOCKET = "websocket";
    private static final String ANY = "*";

    /** The rest of a connection that becomes a socket is nobody's answer. Clients also offer to speak HTTP/2. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(API)
                || SOCKET.equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (isTagged(request, answer.getStatus()) && !answer.containsHeader(HttpHeaders.ETAG)) {
            String tag = ETags.of(request, answer.getContentAsByteArray());
            if (isRead(request) && isKnown(tag, request, response)) {
                return;
            }
            response.setHeader(HttpHeaders.ETAG, tag);
        }
        answer.copyBodyToResponse();
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
