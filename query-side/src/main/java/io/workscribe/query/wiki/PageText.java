package io.workscribe.query.wiki;

import io.workscribe.api.common.Document;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a page says, who saved it, and when; content and iconEmoji may be null. */
record PageText(
        String title, @Nullable Document content, @Nullable String iconEmoji, UUID editedBy, Instant at) {

    @Nullable
    String json() {
        return content == null ? null : content.json();
    }
}
