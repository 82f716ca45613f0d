package io.workscribe.command.identity;

import io.workscribe.platform.web.PublicRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What people do who are not signed in. */
@Configuration(proxyBeanMethods = false)
class PublicAuthRoutes {

    @Bean
    PublicRoute registerRoute() {
        return post("register");
    }

    @Bean
    PublicRoute loginRoute() {
        return post("login");
    }

    @Bean
    PublicRoute refreshRoute() {
        return post("refresh");
    }

    @Bean
    PublicRoute forgotPasswordRoute() {
        return post("forgot-password");
    }

    @Bean
    PublicRoute resetPasswordRoute() {
        return post("reset-password");
    }

    @Bean
    PublicRoute acceptInvitationRoute() {
        return post("invitations/*/accept");
    }

    private static PublicRoute post(String path) {
        return new PublicRoute(HttpMethod.POST, "/api/v1/auth/" + path);
    }
}
