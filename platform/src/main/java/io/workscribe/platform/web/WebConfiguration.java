package io.workscribe.platform.web;

import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.messaging.Readiness;
import io.workscribe.platform.security.AccessTokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as the contract wants it: one filter chain, one JSON form, one form of errors. */
@Configuration(proxyBeanMethods = false)
@Import({
    ErrorAdvice.class,
    VersionAdvice.class,
    ContractErrorController.class,
    RootController.class,
    ApiDocsController.class,
    ClientConfigController.class
})
public class WebConfiguration {

    /** Before Spring's own filters too: the one for forms would read a body of any length. */
    private static final int BEFORE_SECURITY = -10_000;

    /** Where nothing has been decided yet; only what is measured begins before. */
    public static final int BEFORE_ALL = BEFORE_SECURITY - 2;

    /** After the headers that let a page read a refusal. */
    public static final int AFTER_ORIGIN = BEFORE_SECURITY + 1;

    /** Before everything that costs. */
    public static final int RATE_LIMIT = BEFORE_SECURITY + 2;

    @Bean
    JsonMapperBuilderCustomizer wireFormat() {
        return WireFormat::apply;
    }

    @Bean
    PublicAddress publicAddress(WorkScribeProperties properties, Environment environment) {
        return new PublicAddress(properties, environment);
    }

    @Bean
    ErrorResponses errorResponses(JsonMapper mapper) {
        return new ErrorResponses(mapper);
    }

    @Bean
    DescribedRoutes describedRoutes(JsonMapper mapper) {
        return new DescribedRoutes(mapper);
    }

    @Bean
    AllowedMethods allowedMethods(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes,
            DescribedRoutes described) {
        return new AllowedMethods(routes::getObject, described);
    }

    @Bean
    WebMvcConfigurer argumentResolvers(JsonMapper mapper, ObjectProvider<RequestedField.Listener> listener) {
        return new ArgumentResolvers(mapper, listener.getIfAvailable());
    }

    /** Whatever a client accepts, it gets JSON: otherwise a write would be done and then answered with 406. */
    @Bean
    WebMvcConfigurer alwaysJson() {
        return new WebMvcConfigurer() {
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON, MediaType.ALL);
            }
        };
    }

    @Bean
    QueryClient queries(QueryGateway queries) {
        return new QueryClient(queries);
    }

    @Bean
    CommandResponder responder(Commands commands, QueryClient queries, HttpServletRequest request) {
        return new CommandResponder(commands, queries, request);
    }

    @Bean
    FilterRegistrationBean<Filter> securityHeaders() {
        return beforeSecurity(SecurityHeaders.filter(), -1);
    }

    @Bean
    FilterRegistrationBean<Filter> crossOrigin(WorkScribeProperties properties) {
        return beforeSecurity(CrossOrigin.filter(properties.corsOrigins()), 0);
    }

    @Bean
    FilterRegistrationBean<Filter> readinessFilter(Readiness readiness, ErrorResponses errors) {
        FilterRegistrationBean<Filter> registration = beforeSecurity(new ReadinessFilter(readiness, errors), 2);
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    /** Paths have no trailing slash; who adds one is told so. */
    @Bean
    FilterRegistrationBean<Filter> trailingSlash() {
        return beforeSecurity(
                UrlHandlerFilter.trailingSlashHandler("/api/**")
                        .redirect(HttpStatus.TEMPORARY_REDIRECT)
                        .build(),
                3);
    }

    @Bean
    FilterRegistrationBean<Filter> options(AllowedMethods allowed, ErrorResponses errors) {
        return beforeSecurity(new OptionsFilter(allowed, errors), 4);
    }

    @Bean
    FilterRegistrationBean<Filter> requestBody(ErrorResponses errors, WorkScribeProperties properties) {
        return beforeSecurity(new RequestBodyFilter(errors, properties.maxBodyBytes()), 5);
    }

    /** Innermost: nothing is tagged but what an endpoint answers. */
    @Bean
    FilterRegistrationBean<Filter> entityTags(ObjectProvider<KnownAnswers> known) {
        return new FilterRegistrationBean<>(new EntityTagFilter(known.getIfAvailable(KnownAnswers::none)));
    }

    @Bean
    SecurityFilterChain apiChain(
            HttpSecurity http,
            AccessTokens accessTokens,
            ErrorResponses errors,
            AllowedMethods allowed,
            ObjectProvider<PublicRoute> publicRoutes,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        List<PublicRoute> open = publicRoutes.orderedStream().toList();
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    open.forEach(route -> route.methods()
                            .forEach(method -> requests.requestMatchers(method, route.pattern())
                                    .permitAll()));
                    requests.anyRequest().authenticated();
                })
                .addFilterBefore(new BearerFilter(accessTokens), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new UnauthenticatedEntryPoint(routes, allowed, errors)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A method that nobody knows is one that the path does not have, and the router's to refuse. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
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
