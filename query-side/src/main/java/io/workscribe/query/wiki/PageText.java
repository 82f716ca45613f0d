package io.workscribe.query.wiki;

import io.workscribe.api.common.Document;
import java.time.Instant;
import java.util.UUID;

/** What a page says, who saved it, and when; content and iconEmoji may be null. */
record PageText(String title, Document content, String iconEmoji, UUID editedBy, Instant at) {

    String json() {
        return content == null ? null : content.json();
    }
}
