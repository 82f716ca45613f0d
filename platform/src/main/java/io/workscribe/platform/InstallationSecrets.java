package io.workscribe.platform;

import io.workscribe.platform.WorkScribeProperties.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;

/** The secrets of an installation: taken from the settings, or else made once and kept in the data folder. */
public final class InstallationSecrets {

    private static final int SHORTEST_SIGNING_KEY = 32;
    private static final int KEY_BYTES = 32;
    private static final int SIGNING_KEY_BYTES = 48;

    private static final String TOKEN_SIGNING_KEY = "token-signing-key";
    private static final String PERSONAL_DATA_KEY = "personal-data-key";
    private static final String MAIL_KEY = "mail-key";

    private final Secrets settings;
    private final DataFolder data;

    public InstallationSecrets(Secrets settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
    }

    public String tokenSigningKey() {
        if (settings.tokenSigningKey().isBlank()) {
            return data.secret(TOKEN_SIGNING_KEY, SIGNING_KEY_BYTES);
        }
        String given = settings.tokenSigningKey().strip();
        if (given.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SIGNING_KEY) {
            throw new StartupFailure(
                    "The key that signs tokens is shorter than %d bytes.".formatted(SHORTEST_SIGNING_KEY),
                    "Set workscribe.secrets.token-signing-key to a longer one, for example of: openssl rand -base64 48");
        }
        return given;
    }

    public byte[] personalDataKey() {
        return key(PERSONAL_DATA_KEY, settings.personalDataKey());
    }

    /** Whether the key of personal data is neither set nor kept, so that asking for it would make a new one. */
    public boolean lacksPersonalDataKey() {
        return settings.personalDataKey().isBlank() && !Files.exists(data.secretFile(PERSONAL_DATA_KEY));
    }

    public byte[] mailKey() {
        return key(MAIL_KEY, settings.mailKey());
    }

    private byte[] key(String name, String given) {
        if (given.isBlank()) {
            return Base64.getUrlDecoder().decode(data.secret(name, KEY_BYTES));
        }
        try {
            // The alphabet of ordinary base64 is understood, too.
            byte[] key = Base64.getUrlDecoder()
                    .decode(given.strip().replace('+', '-').replace('/', '_'));
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // Refused like a key of another length.
        }
        throw new StartupFailure(
                "The secret %s is not %d bytes in base64.".formatted(name, KEY_BYTES),
                "Set workscribe.secrets.%s to the output of: openssl rand -base64 %d".formatted(name, KEY_BYTES));
    }
}
