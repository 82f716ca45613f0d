package io.workscribe.query.live.socket;

import io.workscribe.platform.database.Outage;
import io.workscribe.platform.messaging.Failures;
import io.workscribe.platform.web.ErrorResponses;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * Handshakes without extensions: compression keeps windows of memory for each socket, and lets a small message unpack
 * to a large one.
 */
final class PlainWebSocketRequests extends WebSocketHttpRequestHandler {

    private final ErrorResponses errors;

    PlainWebSocketRequests(WebSocketHandler handler, ErrorResponses errors) {
        super(handler, new DefaultHandshakeHandler());
        this.errors = errors;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            super.handleRequest(new WithoutExtensions(request), response);
        } catch (HandshakeFailureException failed) {
            if (!Outage.isIn(failed)) {
                throw failed;
            }
            errors.write(response, errors.of(Failures.unavailable()));
        }
    }

    private static final class WithoutExtensions extends HttpServletRequestWrapper {

        WithoutExtensions(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isExtensions(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isExtensions(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !isExtensions(name))
                    .toList());
        }

        private static boolean isExtensions(String name) {
            return WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS.equalsIgnoreCase(name);
        }
    }
}
