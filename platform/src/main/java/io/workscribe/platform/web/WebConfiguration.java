package io.workscribe.platform.web;

import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.security.AccessTokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as the contract wants it: one filter chain, one JSON form, one form of errors. */
@Configuration(proxyBeanMethods = false)
@Import({ErrorAdvice.class, ContractErrorController.class, RootController.class})
public class WebConfiguration {

    private static final int BEFORE_SECURITY = -200;

    @Bean
    JsonMapperBuilderCustomizer wireFormat() {
        return WireFormat::apply;
    }

    @Bean
    ErrorResponses errorResponses(JsonMapper mapper) {
        return new ErrorResponses(mapper);
    }

    @Bean
    WebMvcConfigurer argumentResolvers(JsonMapper mapper) {
        return new ArgumentResolvers(mapper);
    }

    @Bean
    Reads reads(QueryGateway queries) {
        return new Reads(queries);
    }

    @Bean
    Writes writes(Commands commands, Reads reads, HttpServletRequest request) {
        return new Writes(commands, reads, request);
    }

    @Bean
    FilterRegistrationBean<Filter> crossOrigin(WorkScribeProperties properties) {
        return beforeSecurity(CrossOrigin.filter(properties.corsOrigins()), 0);
    }

    /** Paths have no trailing slash; who adds one is told so. */
    @Bean
    FilterRegistrationBean<Filter> trailingSlash() {
        return beforeSecurity(
                UrlHandlerFilter.trailingSlashHandler("/api/**")
                        .redirect(HttpStatus.TEMPORARY_REDIRECT)
                        .build(),
                1);
    }

    @Bean
    FilterRegistrationBean<Filter> requestBody(
            JsonMapper mapper, ErrorResponses errors, WorkScribeProperties properties) {
        return beforeSecurity(new RequestBodyFilter(mapper, errors, properties.maxBodyBytes()), 2);
    }

    /** The management endpoints listen on their own port, bound to loopback: who reaches it may use it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain managementChain(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    SecurityFilterChain apiChain(
            HttpSecurity http,
            AccessTokens accessTokens,
            ErrorResponses errors,
            ObjectProvider<PublicRoute> publicRoutes,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        List<PublicRoute> open = publicRoutes.orderedStream().toList();
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    open.forEach(route -> requests.requestMatchers(route.method(), route.pattern())
                            .permitAll());
                    requests.anyRequest().authenticated();
                })
                .addFilterBefore(new BearerFilter(accessTokens), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new ClosedRoute(routes, errors)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.UNSAFE_NONE)))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Paths that no router would accept (encoded slashes, control characters) do not exist. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(ErrorResponses errors) {
        return (request, response, rejection) -> errors.write(response, errors.bare(HttpStatus.NOT_FOUND));
    }

    private static FilterRegistrationBean<Filter> beforeSecurity(Filter filter, int place) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(BEFORE_SECURITY + place);
        return registration;
    }
}
