package io.workscribe.command.idempotency;

import io.workscribe.api.common.NewIds;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The same ids for the same seed, in the same order; without the seed nobody can tell them from random ones. */
final class SeededIds implements NewIds.Source {

    private static final String ALGORITHM = "HmacSHA256";
    private static final long VERSION_MASK = 0xFFFFFFFFFFFF0FFFL;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;
    private static final long VARIANT = 0x8000000000000000L;

    private final byte[] seed;
    private long count;

    SeededIds(byte[] seed) {
        this.seed = seed.clone();
    }

    @Override
    public UUID next() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(seed, ALGORITHM));
            ByteBuffer bits = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(count++).array()));
            return new UUID(bits.getLong() & VERSION_MASK | VERSION_4, bits.getLong() & VARIANT_MASK | VARIANT);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
