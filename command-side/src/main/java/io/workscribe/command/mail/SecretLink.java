package io.workscribe.command.mail;

import io.workscribe.api.common.NewIds;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** The secret of a link in a mail: whoever has it may do what the link is for. Only its hash is kept. */
public record SecretLink(String token) {

    /** 244 random bits. */
    private static final int IDS = 2;

    public static SecretLink random() {
        // As ids are: an invitation that is sent again because its answer was lost has the same link.
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES * IDS);
        for (int i = 0; i < IDS; i++) {
            UUID id = NewIds.next();
            bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return new SecretLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    /** The SHA-256 of the token in lower-case hex; guessing a random token from it is hopeless without any salt. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never the token, so that no log line can carry it. */
    @Override
    public String toString() {
        return "SecretLink";
    }
}
