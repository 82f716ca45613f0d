package io.workscribe.query.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Up to which entry of the log a client knows a topic. For clients it is a text that means nothing. It says nothing that
 * they may not know, so it is not signed; but one that was cut, or is of another topic or log, must not be taken for good.
 */
public final class TopicCursor {

    private static final byte FORMAT = 1;
    private static final int CONTENT = 1 + 4 * Long.BYTES;
    private static final int LENGTH = CONTENT + Integer.BYTES;

    private TopicCursor() {}

    /**
     * Where a client is.
     *
     * @param seq up to which entry of the log it was told everything
     * @param position of the newest event that it could read when it began; what the log tells of those comes too late to
     *     be news
     */
    public record Place(long seq, long position) {

        /** Of who was told an entry. */
        public static Place at(long seq) {
            return new Place(seq, -1);
        }
    }

    /** @param epoch of the log */
    public static String text(UUID epoch, Topic topic, Place place) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .put(FORMAT)
                .putLong(of(epoch))
                .putLong(of(topic))
                .putLong(place.seq())
                .putLong(place.position());
        bytes.putInt(checksum(bytes.array()));
        return text(bytes.array());
    }

    /** Empty when it is broken, or of another topic or log. */
    public static Optional<Place> read(String text, UUID epoch, Topic topic) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
        if (bytes.length != LENGTH || !text(bytes).equals(text)) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(bytes);
        boolean ours = content.get() == FORMAT && content.getLong() == of(epoch) && content.getLong() == of(topic);
        Place place = new Place(content.getLong(), content.getLong());
        return ours && place.seq() >= 0 && content.getInt() == checksum(bytes) ? Optional.of(place) : Optional.empty();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
