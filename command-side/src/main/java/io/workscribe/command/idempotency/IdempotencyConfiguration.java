package io.workscribe.command.idempotency;

import io.workscribe.platform.web.ErrorResponses;
import jakarta.servlet.Filter;
import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    /** After the token check, and around what gives answers their tags. */
    private static final int PLACE = 0;

    @Bean
    FilterRegistrationBean<Filter> idempotencyFilter(
            IdempotencyKeys keys, HandledRequests requests, ErrorResponses errors) {
        FilterRegistrationBean<Filter> registration =
                new FilterRegistrationBean<>(new IdempotencyFilter(keys, requests, errors));
        registration.setOrder(PLACE);
        return registration;
    }

    /** Interceptors that are beans would be registered once more by Axon. */
    @Bean
    ConfigurerModule repeatableRequestInterceptors(HandledRequests requests) {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(() -> {
            configuration.commandBus().registerHandlerInterceptor(requests::handle);
            configuration.eventBus().registerDispatchInterceptor(requests::store);
        }));
    }
}
