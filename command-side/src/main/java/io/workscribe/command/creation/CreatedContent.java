package io.workscribe.command.creation;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What something was created with, as a digest. A command that creates it again has the same content and changes
 * nothing; one with other content under the same id would be lost without a word, and is refused.
 */
public record CreatedContent(String digest) {

    /** Of parts in a fixed order; each may be null. The order within a list counts. */
    public static CreatedContent of(@Nullable Object... parts) {
        MessageDigest digest = sha256();
        for (Object part : parts) {
            add(digest, part);
        }
        return new CreatedContent(Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()));
    }

    /** Refuses a command that is no repeat. */
    public void requireSame(CreatedContent repeated) {
        if (!equals(repeated)) {
            throw Rejected.conflict(ErrorCode.CONFLICT, "Something else was created under this id.");
        }
    }

    private static void add(MessageDigest digest, @Nullable Object part) {
        if (part instanceof List<?> list) {
            digest.update(length(list.size()));
            list.forEach(element -> add(digest, element));
        } else if (part == null) {
            digest.update(length(-1));
        } else {
            // Its length first, so that no two parts can read like two others.
            byte[] text = text(part).getBytes(StandardCharsets.UTF_8);
            digest.update(length(text.length));
            digest.update(text);
        }
    }

    private static String text(Object part) {
        return part instanceof Document document ? document.json() : part.toString();
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
