package io.workscribe.command.idempotency;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.workscribe.platform.InstallationSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** Answers hold what people wrote, so they do not lie in the database as they were. */
@Component
class AnswerCipher {

    private static final byte[] PURPOSE = "command.idempotency_key".getBytes(StandardCharsets.US_ASCII);

    private final Aead aead;

    AnswerCipher(InstallationSecrets secrets) {
        try {
            aead = new AesGcmJce(secrets.mailKey());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The secret mail-key is no AES key", unusable);
        }
    }

    byte[] seal(byte[] text) {
        try {
            return aead.encrypt(text, PURPOSE);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("An answer could not be encrypted", failed);
        }
    }

    byte[] open(byte[] sealed) {
        try {
            return aead.decrypt(sealed, PURPOSE);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A kept answer was encrypted with another key", failed);
        }
    }
}
