package io.workscribe.platform.personaldata;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Turns a text about a person into base64 that only that person's key opens again. */
public final class PersonalDataCipher {

    private final PersonalDataKeys keys;

    public PersonalDataCipher(PersonalDataKeys keys) {
        this.keys = keys;
    }

    /** Empty when the subject has no key. */
    Optional<String> encrypt(UUID subject, String text) {
        return keys.find(subject).map(key -> encrypt(key, subject, text));
    }

    /** Empty when the key is gone: the person was erased. Tampered text fails with IllegalStateException. */
    Optional<String> decrypt(UUID subject, String ciphertext) {
        return keys.find(subject).map(key -> decrypt(key, subject, ciphertext));
    }

    private static String encrypt(Aead key, UUID subject, String text) {
        try {
            byte[] encrypted = key.encrypt(text.getBytes(StandardCharsets.UTF_8), PersonalDataKeys.bytes(subject));
            return Base64.getEncoder().encodeToString(encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Personal data of " + subject + " cannot be encrypted", e);
        }
    }

    private static String decrypt(Aead key, UUID subject, String ciphertext) {
        try {
            byte[] encrypted = Base64.getDecoder().decode(ciphertext);
            return new String(key.decrypt(encrypted, PersonalDataKeys.bytes(subject)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("Personal data of " + subject + " was tampered with", e);
        }
    }
}
