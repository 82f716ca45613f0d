package io.workscribe.platform.personaldata;

import io.workscribe.platform.DataFolder;
import io.workscribe.platform.StartRefused;
import java.nio.file.Files;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Encryption of what events say about people. */
@Configuration(proxyBeanMethods = false)
public class PersonalDataConfiguration {

    private static final String KEY = "personal-data-key";
    private static final int KEY_BYTES = 32;

    /** Losing the file of this secret loses the names and addresses in every event, so it is never just made again. */
    @Bean
    PersonalDataKeys personalDataKeys(JdbcClient jdbc, DataFolder data) {
        if (!Files.exists(data.secretFile(KEY)) && isInUse(jdbc)) {
            throw new StartRefused(
                    "The names and addresses in this database are encrypted with a key that is missing: "
                            + data.secretFile(KEY),
                    "Restore that file from the backup of the data folder.");
        }
        String key = data.secret(KEY, KEY_BYTES);
        return new PersonalDataKeys(jdbc, Base64.getUrlDecoder().decode(key));
    }

    private static boolean isInUse(JdbcClient jdbc) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM platform.personal_data_key)")
                .query(Boolean.class)
                .single();
    }

    @Bean
    PersonalDataCipher personalDataCipher(PersonalDataKeys keys) {
        return new PersonalDataCipher(keys);
    }
}
