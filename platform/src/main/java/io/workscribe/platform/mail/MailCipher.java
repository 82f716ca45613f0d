package io.workscribe.platform.mail;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.workscribe.platform.InstallationSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps waiting mail unreadable in the database and its backups; the key is a secret of the installation. */
final class MailCipher {

    private static final byte[] PURPOSE = "platform.outgoing_mail".getBytes(StandardCharsets.US_ASCII);

    private final Aead aead;
    private final JsonMapper json = JsonMapper.builder().build();

    MailCipher(InstallationSecrets secrets) {
        try {
            aead = new AesGcmJce(secrets.mailKey());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The secret mail-key is no AES key", unusable);
        }
    }

    byte[] seal(OutgoingMail mail) {
        try {
            return aead.encrypt(json.writeValueAsBytes(mail), PURPOSE);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A mail could not be encrypted", failed);
        }
    }

    OutgoingMail open(byte[] sealed) {
        try {
            return json.readValue(aead.decrypt(sealed, PURPOSE), OutgoingMail.class);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A waiting mail was encrypted with another key", failed);
        }
    }
}
