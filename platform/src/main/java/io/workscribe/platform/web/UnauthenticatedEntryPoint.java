package io.workscribe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What an unknown caller is told about a closed route: that there is none (404, 405), that the body is no JSON (422),
 * or that a token is missing or bad (401), in this order.
 */
final class UnauthenticatedEntryPoint implements AuthenticationEntryPoint {

    private final RequestMappingHandlerMapping routes;
    private final AllowedMethods allowed;
    private final ErrorResponses errors;

    UnauthenticatedEntryPoint(RequestMappingHandlerMapping routes, AllowedMethods allowed, ErrorResponses errors) {
        this.routes = routes;
        this.allowed = allowed;
        this.errors = errors;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        errors.write(response, answer(request));
    }

    private ResponseEntity<ErrorBody> answer(HttpServletRequest request) {
        try {
            HandlerExecutionChain route = routes.getHandler(request);
            if (route == null || isErrorPage(route.getHandler())) {
                return errors.noSuchRoute(request.getMethod(), allowed.at(request));
            }
        } catch (HttpRequestMethodNotSupportedException e) {
            return errors.noSuchRoute(request.getMethod(), allowed.at(request));
        } catch (Exception e) {
            return errors.bare(HttpStatus.NOT_FOUND);
        }
        Unprocessable malformed = RequestBodyFilter.malformed(request);
        return malformed != null
                ? errors.of(malformed)
                : errors.of(Objects.requireNonNull(BearerToken.of(request).refusal()));
    }

    private static boolean isErrorPage(Object handler) {
        return handler instanceof HandlerMethod method && AllowedMethods.isErrorPage(method);
    }
}
