package io.workscribe.query.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Up to which entry of the log a client knows a topic. For clients it is a text that means nothing. It says nothing that
 * they may not know, so it is not signed; but one that was cut, or is of another topic or log, must not be taken for good.
 */
public final class TopicCursor {

    private static final byte FORMAT = 1;
    private static final int CONTENT = 1 + 3 * Long.BYTES;
    private static final int LENGTH = CONTENT + Integer.BYTES;

    private TopicCursor() {}

    /** @param epoch of the log */
    public static String text(UUID epoch, Topic topic, long seq) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .put(FORMAT)
                .putLong(of(epoch))
                .putLong(of(topic))
                .putLong(seq);
        bytes.putInt(checksum(bytes.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty when it is broken, or of another topic or log. */
    public static OptionalLong read(String text, UUID epoch, Topic topic) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return OptionalLong.empty();
        }
        if (bytes.length != LENGTH) {
            return OptionalLong.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(bytes);
        boolean ours = content.get() == FORMAT && content.getLong() == of(epoch) && content.getLong() == of(topic);
        long seq = content.getLong();
        return ours && seq >= 0 && content.getInt() == checksum(bytes) ? OptionalLong.of(seq) : OptionalLong.empty();
    }

    private static long of(UUID epoch) {
        return epoch.getMostSignificantBits() ^ epoch.getLeastSignificantBits();
    }

    private static long of(Topic topic) {
        return of(UUID.nameUUIDFromBytes(topic.key().getBytes(StandardCharsets.US_ASCII)));
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, CONTENT);
        return (int) checksum.getValue();
    }
}
