package io.workscribe.platform.web;

import io.workscribe.platform.security.AccessTokens;
import io.workscribe.platform.security.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs the owner of a valid access token in for this request; refuses nothing itself. */
final class BearerFilter extends OncePerRequestFilter {

    private final AccessTokens accessTokens;

    BearerFilter(AccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BearerToken token = check(request.getHeader(HttpHeaders.AUTHORIZATION));
        token.attachTo(request);
        if (token.caller() != null) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(token.caller(), null, List.of()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private BearerToken check(@Nullable String header) {
        Optional<String> presented = BearerToken.presented(header);
        if (presented.isEmpty()) {
            return BearerToken.missing();
        }
        AccessTokens.Check check = accessTokens.check(presented.get());
        if (check instanceof AccessTokens.Accepted token) {
            return BearerToken.accepted(new Caller(token.userId(), token.sessionId(), token.tokenId()));
        }
        return BearerToken.refused(
                ((AccessTokens.Refused) check).code(), "Your session is not valid. Please sign in again.");
    }
}
