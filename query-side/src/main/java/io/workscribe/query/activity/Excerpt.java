package io.workscribe.query.activity;

import io.workscribe.api.common.Document;
import io.workscribe.query.document.DocumentText;
import org.jspecify.annotations.Nullable;

/** The beginning of a document's text, without its structure. */
final class Excerpt {

    private static final int LENGTH = 200;

    private Excerpt() {}

    /** Null when there is no document. */
    static @Nullable String of(@Nullable Document document) {
        return document == null
                ? null
                : cut(DocumentText.withNames(document).strip().replaceAll("\\s+", " "));
    }

    /** Never between the two halves of one character. */
    private static String cut(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return text.substring(0, end);
    }
}
