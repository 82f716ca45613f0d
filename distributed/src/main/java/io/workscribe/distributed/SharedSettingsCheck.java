package io.workscribe.distributed;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.mode.ConditionalOnAxonServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** For processes that are no WorkScribe by themselves: they do not start without what all of them must share. */
@Configuration(proxyBeanMethods = false)
public class SharedSettingsCheck {

    private static final Map<String, String> SHARED = new LinkedHashMap<>();

    static {
        SHARED.put(ConditionalOnAxonServer.SERVERS, "WORKSCRIBE_AXONSERVER_SERVERS (host:port of Axon Server)");
        SHARED.put(
                "workscribe.database.url",
                "WORKSCRIBE_DATABASE_URL (jdbc:postgresql://host:port/database, with _USERNAME and _PASSWORD)");
        SHARED.put(
                "workscribe.secrets.token-signing-key", "WORKSCRIBE_SECRETS_TOKENSIGNINGKEY (openssl rand -base64 48)");
        SHARED.put(
                "workscribe.secrets.personal-data-key", "WORKSCRIBE_SECRETS_PERSONALDATAKEY (openssl rand -base64 32)");
        SHARED.put("workscribe.secrets.mail-key", "WORKSCRIBE_SECRETS_MAILKEY (openssl rand -base64 32)");
    }

    /** Before anything is made: a database would already have been started, or a secret been invented. */
    @Bean
    static BeanFactoryPostProcessor sharedSettings(Environment environment) {
        List<String> missing = SHARED.entrySet().stream()
                .filter(setting -> !StringUtils.hasText(environment.getProperty(setting.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        if (!missing.isEmpty()) {
            throw new StartupFailure(
                    "This process is one of several and lacks what all of them must have in common.",
                    "Set the same in the environment of each: " + String.join(", ", missing) + ".");
        }
        return beans -> {};
    }
}
