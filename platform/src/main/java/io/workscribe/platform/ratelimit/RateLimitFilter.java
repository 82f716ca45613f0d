package io.workscribe.platform.ratelimit;

import io.workscribe.platform.WorkScribeProperties.RateLimit;
import io.workscribe.platform.security.Tokens;
import io.workscribe.platform.web.BearerToken;
import io.workscribe.platform.web.ErrorResponses;
import io.workscribe.platform.web.GuessableRoute;
import io.workscribe.platform.web.PublicRoute;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Sends callers away who ask too often, before anything is done for them. People are counted by their access token,
 * wherever they are; everybody else by address. The signature is enough for that: nobody can make up a token, and the
 * database is not asked.
 */
final class RateLimitFilter extends OncePerRequestFilter {

    private static final String HEALTH = "/health";

    private final RateLimit settings;
    private final Buckets buckets;
    private final ClientAddress addresses;
    private final Tokens tokens;
    private final ErrorResponses errors;
    private final Map<PublicRoute.Limit, List<PathPattern>> ownLimits = new EnumMap<>(PublicRoute.Limit.class);

    RateLimitFilter(
            RateLimit settings,
            Buckets buckets,
            ClientAddress addresses,
            Tokens tokens,
            ErrorResponses errors,
            List<PublicRoute> routes,
            List<GuessableRoute> guessable) {
        this.settings = settings;
        this.buckets = buckets;
        this.addresses = addresses;
        this.tokens = tokens;
        this.errors = errors;
        for (PublicRoute.Limit limit : PublicRoute.Limit.values()) {
            Stream<String> open =
                    routes.stream().filter(route -> route.limit() == limit).map(PublicRoute::pattern);
            Stream<String> closed = guessable.stream()
                    .filter(route -> limit == PublicRoute.Limit.SIGN_IN)
                    .map(GuessableRoute::pattern);
            ownLimits.put(
                    limit,
                    Stream.concat(open, closed)
                            .map(PathPatternParser.defaultInstance::parse)
                            .toList());
        }
    }

    /** As it was sent, to the letter: who writes it in any other way is counted. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String method = request.getMethod();
        return request.getRequestURI().equals(HEALTH)
                && (HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long seconds = take(request);
        if (seconds > 0) {
            errors.write(response, errors.tooManyRequests(seconds));
        } else {
            chain.doFilter(request, response);
        }
    }

    private long take(HttpServletRequest request) {
        String address = addresses.of(request);
        PublicRoute.Limit limit = limitOf(request);
        if (limit == PublicRoute.Limit.HANDSHAKE) {
            return buckets.take("handshake " + address, settings.perMinute());
        }
        long seconds = buckets.take(caller(request, address), settings.perMinute());
        if (seconds == 0 && limit == PublicRoute.Limit.SIGN_IN && settings.signInPerMinute() > 0) {
            // By address also for who has a token: one account must not buy guesses at all others.
            return buckets.take("sign-in " + address, settings.signInPerMinute());
        }
        return seconds;
    }

    private String caller(HttpServletRequest request, String address) {
        return BearerToken.presented(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(token -> tokens.read(Tokens.Type.ACCESS, token))
                .map(token -> "user " + token.userId())
                .orElse("address " + address);
    }

    /** Matches as the router does, encoded letters included, and whatever the method is. */
    private PublicRoute.Limit limitOf(HttpServletRequest request) {
        PathContainer path;
        try {
            path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                    .pathWithinApplication();
        } catch (IllegalArgumentException undecodable) {
            return PublicRoute.Limit.USUAL;
        }
        return ownLimits.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(pattern -> pattern.matches(path)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(PublicRoute.Limit.USUAL);
    }
}
