package io.workscribe.platform.schedule;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.workscribe.platform.InstallationSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what waiting work is about unreadable in the database and its backups: mails are among it. The key is a secret of
 * the installation.
 */
final class SealedData implements Serializer {

    /** Said since mails were all there was. */
    private static final byte[] PURPOSE = "platform.outgoing_mail".getBytes(StandardCharsets.US_ASCII);

    private final Aead aead;
    private final JsonMapper json = JsonMapper.builder().build();

    SealedData(InstallationSecrets secrets) {
        try {
            aead = new AesGcmJce(secrets.mailKey());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The secret mail-key is no AES key", unusable);
        }
    }

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        try {
            return data == null ? null : aead.encrypt(json.writeValueAsBytes(data), PURPOSE);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Waiting work could not be encrypted", failed);
        }
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] sealed) {
        try {
            return sealed == null ? null : json.readValue(aead.decrypt(sealed, PURPOSE), type);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Waiting work was encrypted with another key", failed);
        }
    }
}
