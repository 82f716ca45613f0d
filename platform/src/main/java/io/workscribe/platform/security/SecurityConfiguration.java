package io.workscribe.platform.security;

import io.workscribe.platform.InstallationSecrets;
import io.workscribe.platform.WorkScribeProperties;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Tokens and the sessions behind them. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class SecurityConfiguration {

    @Bean
    Tokens tokens(InstallationSecrets secrets) {
        return new Tokens(secrets.tokenSigningKey());
    }

    @Bean
    Sessions sessions(
            JdbcClient jdbc, Tokens tokens, ObjectProvider<KnownTokens> known, WorkScribeProperties properties) {
        return new Sessions(
                jdbc,
                tokens,
                known.getIfAvailable(KnownTokens::none),
                Duration.ofMinutes(properties.accessTokenMinutes()));
    }

    @Bean
    AccessTokens accessTokens(JdbcClient jdbc, Tokens tokens, ObjectProvider<KnownTokens> known) {
        return new AccessTokens(jdbc, tokens, known.getIfAvailable(KnownTokens::none));
    }
}
