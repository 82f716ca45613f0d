package io.workscribe.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells anybody what can be done with a path; no id in it is looked at. Preflights were answered before. */
final class OptionsFilter extends OncePerRequestFilter {

    private final AllowedMethods allowed;
    private final ErrorResponses errors;

    OptionsFilter(AllowedMethods allowed, ErrorResponses errors) {
        this.allowed = allowed;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.OPTIONS.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Set<HttpMethod> methods = methodsAt(request);
        if (methods.isEmpty()) {
            errors.write(response, errors.bare(HttpStatus.NOT_FOUND));
            return;
        }
        response.setStatus(HttpStatus.NO_CONTENT.value());
        response.setHeader(HttpHeaders.ALLOW, AllowedMethods.header(methods));
        List<MediaType> patches = allowed.patchesAt(request);
        if (!patches.isEmpty()) {
            response.setHeader(HttpHeaders.ACCEPT_PATCH, MediaType.toString(patches));
        }
    }

    private Set<HttpMethod> methodsAt(HttpServletRequest request) {
        try {
            return allowed.at(request);
        } catch (IllegalArgumentException undecodable) {
            return Set.of();
        }
    }
}
