package io.workscribe.platform.connection;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body as far as it was read.
 *
 * @param whole false when it was longer than anybody reads, or was not waited for
 * @param refusal why it was not waited for; null when it was
 */
record ReceivedBody(byte[] bytes, boolean whole, @Nullable Refusal refusal) {

    static final ReceivedBody NONE = new ReceivedBody(new byte[0], true, null);

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }
}
