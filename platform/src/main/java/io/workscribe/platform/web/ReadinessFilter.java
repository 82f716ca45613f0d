package io.workscribe.platform.web;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.messaging.Readiness;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody reads, and nobody decides, while the read models are built for the first time. */
final class ReadinessFilter extends OncePerRequestFilter {

    private final Readiness readiness;
    private final ErrorResponses errors;

    ReadinessFilter(Readiness readiness, ErrorResponses errors) {
        this.readiness = readiness;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readiness.isReady()) {
            chain.doFilter(request, response);
            return;
        }
        errors.write(
                response,
                errors.of(new Rejected(
                        Rejected.Kind.UNAVAILABLE,
                        ErrorCode.SERVICE_UNAVAILABLE,
                        "What can be read is being built. Please try again in a moment.")));
    }
}
