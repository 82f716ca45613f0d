package io.workscribe.platform.ratelimit;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.WorkScribeProperties.RateLimit;
import io.workscribe.platform.security.Tokens;
import io.workscribe.platform.web.ErrorResponses;
import io.workscribe.platform.web.GuessableRoute;
import io.workscribe.platform.web.PublicRoute;
import io.workscribe.platform.web.WebConfiguration;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limit of requests, unless it is switched off. */
@Configuration(proxyBeanMethods = false)
public class RateLimitConfiguration {

    @Bean
    Buckets buckets(WorkScribeProperties properties, DataSource dataSource) {
        return properties.rateLimit().state() == RateLimit.State.SHARED
                ? new SharedBuckets(dataSource)
                : new LocalBuckets();
    }

    @Bean
    Quotas quotas(DataSource dataSource) {
        return new Quotas(dataSource);
    }

    @Bean
    ClientAddress clientAddress(WorkScribeProperties properties) {
        return new ClientAddress(properties.rateLimit().trustedProxies());
    }

    @Bean
    RequestSource requestSource(ClientAddress addresses, HttpServletRequest request) {
        return new RequestSource(addresses, request);
    }

    @Bean
    FilterRegistrationBean<Filter> rateLimit(
            WorkScribeProperties properties,
            Buckets buckets,
            ClientAddress addresses,
            Tokens tokens,
            ErrorResponses errors,
            ObjectProvider<PublicRoute> routes,
            ObjectProvider<GuessableRoute> guessable) {
        RateLimit settings = checked(properties.rateLimit());
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new RateLimitFilter(
                settings,
                buckets,
                addresses,
                tokens,
                errors,
                routes.orderedStream().toList(),
                guessable.orderedStream().toList()));
        registration.setEnabled(settings.perMinute() > 0);
        registration.setOrder(WebConfiguration.RATE_LIMIT);
        return registration;
    }

    private static RateLimit checked(RateLimit settings) {
        if (settings.perMinute() < 0 || settings.signInPerMinute() < 0) {
            throw new StartupFailure(
                    "A rate limit is a number of requests and cannot be negative.",
                    "Set workscribe.rate-limit.per-minute and .sign-in-per-minute to 0 or more; 0 means no limit.");
        }
        return settings;
    }
}
