package io.workscribe.platform.personaldata;

import io.workscribe.platform.DataFolder;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Encryption of what events say about people. */
@Configuration(proxyBeanMethods = false)
public class PersonalDataConfiguration {

    private static final int KEY_BYTES = 32;

    /** Losing the file of this secret loses the names and addresses in every event. */
    @Bean
    PersonalDataKeys personalDataKeys(JdbcClient jdbc, DataFolder data) {
        String key = data.secret("personal-data-key", KEY_BYTES);
        return new PersonalDataKeys(jdbc, Base64.getUrlDecoder().decode(key));
    }

    @Bean
    PersonalDataCipher personalDataCipher(PersonalDataKeys keys) {
        return new PersonalDataCipher(keys);
    }
}
