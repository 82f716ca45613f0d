package io.workscribe.platform.personaldata;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One encryption key per person. The keys live in a table outside of the event store, wrapped by a key that is not in
 * the database; a person is erased by deleting their key.
 */
public final class PersonalDataKeys {

    /** How long another process may still read with a key that was deleted here. */
    private static final Duration CACHED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Aead wrapping;
    private final Cache<UUID, Aead> cache =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(CACHED).build();

    /** @param wrappingKey the key-encryption key, 32 bytes */
    public PersonalDataKeys(JdbcClient jdbc, byte[] wrappingKey) {
        try {
            AeadConfig.register();
            this.wrapping = new AesGcmJce(wrappingKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key-encryption key cannot be used", e);
        }
        this.jdbc = jdbc;
    }

    /**
     * Makes a key for a subject that has none. To be called before the first command that carries this person's data,
     * outside of its transaction: a key that was rolled back together with an event would still be cached.
     *
     * @return false when there was one already
     */
    public boolean create(UUID subject) {
        try {
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, wrapping, bytes(subject));
            return jdbc.sql(
                                    "INSERT INTO platform.personal_data_key (subject, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING")
                            .params(subject, wrapped)
                            .update()
                    > 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A personal-data key cannot be made", e);
        }
    }

    /** Whether this is the key-encryption key that the stored keys were wrapped with; true when there are none. */
    boolean opensWhatIsStored() {
        record Stored(UUID subject, byte[] wrapped) {}
        return jdbc.sql("SELECT subject, wrapped FROM platform.personal_data_key LIMIT 1")
                .query((row, number) -> new Stored(row.getObject("subject", UUID.class), row.getBytes("wrapped")))
                .optional()
                .map(stored -> opens(stored.subject(), stored.wrapped()))
                .orElse(true);
    }

    private boolean opens(UUID subject, byte[] wrapped) {
        try {
            unwrap(subject, wrapped);
            return true;
        } catch (IllegalStateException otherKey) {
            return false;
        }
    }

    /** Erases the subject from every event. There is no way back. */
    public void delete(UUID subject) {
        jdbc.sql("DELETE FROM platform.personal_data_key WHERE subject = ?")
                .param(subject)
                .update();
        cache.invalidate(subject);
    }

    /** Empty when there never was a key, or no longer is. */
    Optional<Aead> find(UUID subject) {
        return Optional.ofNullable(cache.get(subject, this::load));
    }

    private @Nullable Aead load(UUID subject) {
        return jdbc.sql("SELECT wrapped FROM platform.personal_data_key WHERE subject = ?")
                .param(subject)
                .query(byte[].class)
                .optional()
                .map(wrapped -> unwrap(subject, wrapped))
                .orElse(null);
    }

    private Aead unwrap(UUID subject, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, bytes(subject))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A personal-data key cannot be unwrapped: the key-encryption key is not the one it was wrapped with",
                    e);
        }
    }

    static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
