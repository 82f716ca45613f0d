package io.workscribe.platform.personaldata;

import io.workscribe.platform.DataFolder;
import io.workscribe.platform.InstallationSecrets;
import io.workscribe.platform.StartupFailure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Encryption of what events say about people. */
@Configuration(proxyBeanMethods = false)
public class PersonalDataConfiguration {

    /** Losing this secret loses the names and addresses in every event, so it is never just made again. */
    @Bean
    PersonalDataKeys personalDataKeys(JdbcClient jdbc, InstallationSecrets secrets, DataFolder data) {
        if (secrets.lacksPersonalDataKey() && isInUse(jdbc)) {
            throw new StartupFailure(
                    "The names and addresses in this database are encrypted with a key that is missing: "
                            + data.secretFile("personal-data-key"),
                    "Restore that file from the backup of the data folder, or set workscribe.secrets.personal-data-key.");
        }
        PersonalDataKeys keys = new PersonalDataKeys(jdbc, secrets.personalDataKey());
        if (!keys.opensWhatIsStored()) {
            throw new StartupFailure(
                    "The names and addresses in this database are encrypted with another key than the one that is set.",
                    "Set workscribe.secrets.personal-data-key to the one of the processes that run already.");
        }
        return keys;
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
