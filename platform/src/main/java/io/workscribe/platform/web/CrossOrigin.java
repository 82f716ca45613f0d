package io.workscribe.platform.web;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.messaging.RequestChange;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Pages of the allowed origins may call the API. Others are not refused, they just get no permission to read the
 * answer; only their preflight requests are told so with a 400.
 */
final class CrossOrigin {

    private static final Duration PREFLIGHT_KEPT = Duration.ofMinutes(10);

    private CrossOrigin() {}

    static Filter filter(List<String> allowedOrigins) {
        if (allowedOrigins.contains(CorsConfiguration.ALL)) {
            throw new StartupFailure(
                    "With workscribe.cors-origins=* any page could act as whoever is signed in.",
                    "Name the origins of your own pages, or leave the setting out.");
        }
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(allowedOrigins);
        allowed.setAllowedMethods(List.of(CorsConfiguration.ALL));
        allowed.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        allowed.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.LOCATION,
                HttpHeaders.RETRY_AFTER,
                HttpHeaders.WWW_AUTHENTICATE,
                RequestChange.CHANGE_HEADER,
                "Idempotency-Replayed"));
        allowed.setAllowCredentials(true);
        allowed.setMaxAge(PREFLIGHT_KEPT);
        UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", allowed);
        CorsFilter filter = new CorsFilter(everywhere);
        filter.setCorsProcessor(new Processor());
        return filter;
    }

    private static final class Processor extends DefaultCorsProcessor {

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            String origin = request.getHeader(HttpHeaders.ORIGIN);
            if (origin == null || allowed == null || allowed.checkOrigin(origin) != null) {
                return super.processRequest(allowed, request, response);
            }
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            if (CorsUtils.isPreFlightRequest(request)) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                return false;
            }
            return true;
        }
    }
}
