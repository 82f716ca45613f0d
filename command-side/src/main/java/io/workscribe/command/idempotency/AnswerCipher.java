package io.workscribe.command.idempotency;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import io.workscribe.platform.InstallationSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Requests and answers hold what people wrote, so they do not lie in the database as they were. */
@Component
class AnswerCipher {

    private static final byte[] PURPOSE = "command.idempotency_key".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] FINGERPRINTS =
            "command.idempotency_key.fingerprint".getBytes(StandardCharsets.US_ASCII);
    private static final String HMAC = "HMACSHA256";
    private static final int HASH_BYTES = 32;

    private final Aead aead;
    private final PrfHmacJce fingerprints;

    AnswerCipher(InstallationSecrets secrets) {
        try {
            aead = new AesGcmJce(secrets.mailKey());
            fingerprints = new PrfHmacJce(
                    HMAC,
                    new SecretKeySpec(
                            Hkdf.computeHkdf(HMAC, secrets.mailKey(), new byte[0], FINGERPRINTS, HASH_BYTES), "HMAC"));
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

    /** Useless to whoever has only the database: a body may hold a password, which could be guessed from a plain hash. */
    byte[] hash(byte[] fingerprint) {
        try {
            return fingerprints.compute(fingerprint, HASH_BYTES);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A request could not be hashed", failed);
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
