package io.workscribe.api.common;

import java.util.Objects;

/**
 * An editor document (ProseMirror JSON, an object) kept as the text that was sent: stored and returned, never
 * rendered.
 */
public record Document(String json) {

    public Document {
        Objects.requireNonNull(json, "json");
    }
}
