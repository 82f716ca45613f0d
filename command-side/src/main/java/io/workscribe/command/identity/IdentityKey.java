package io.workscribe.command.identity;

import io.workscribe.api.identity.ExternalIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what an identity is told from all others: a hash, for it is no business of a table of keys who it is. */
final class IdentityKey {

    private IdentityKey() {}

    static String of(ExternalIdentity identity) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // An issuer is an address, which has no line break in it.
            digest.update((identity.issuer() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(identity.subject().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
