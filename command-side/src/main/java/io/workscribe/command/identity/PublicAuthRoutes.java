package io.workscribe.command.identity;

import io.workscribe.platform.web.GuessableRoute;
import io.workscribe.platform.web.PublicRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What people do who are not signed in, and where those who are could guess. */
@Configuration(proxyBeanMethods = false)
class PublicAuthRoutes {

    @Bean
    PublicRoute registerRoute() {
        return signIn("register");
    }

    @Bean
    PublicRoute loginRoute() {
        return signIn("login");
    }

    @Bean
    PublicRoute refreshRoute() {
        return new PublicRoute(HttpMethod.POST, "/api/v1/auth/refresh");
    }

    /** A cookie is enough to sign out; without one a token is asked for as elsewhere. */
    @Bean
    PublicRoute logoutRoute() {
        return new PublicRoute(HttpMethod.POST, "/api/v1/auth/logout");
    }

    @Bean
    PublicRoute forgotPasswordRoute() {
        return signIn("forgot-password");
    }

    @Bean
    PublicRoute resetPasswordRoute() {
        return signIn("reset-password");
    }

    @Bean
    PublicRoute googleRoute() {
        return signIn("oauth/google");
    }

    @Bean
    PublicRoute oidcStartRoute() {
        return new PublicRoute(HttpMethod.GET, "/api/v1/auth/oidc/start", PublicRoute.Limit.SIGN_IN);
    }

    @Bean
    PublicRoute oidcCallbackRoute() {
        return new PublicRoute(HttpMethod.GET, "/api/v1/auth/oidc/callback");
    }

    @Bean
    PublicRoute oidcSessionRoute() {
        return signIn("oidc/session");
    }

    @Bean
    PublicRoute acceptInvitationRoute() {
        return signIn("invitations/*/accept");
    }

    @Bean
    GuessableRoute changePasswordRoute() {
        return new GuessableRoute("/api/v1/auth/change-password");
    }

    private static PublicRoute signIn(String path) {
        return new PublicRoute(HttpMethod.POST, "/api/v1/auth/" + path, PublicRoute.Limit.SIGN_IN);
    }
}
