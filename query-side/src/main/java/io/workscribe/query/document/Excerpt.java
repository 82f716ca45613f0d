package io.workscribe.query.document;

import io.workscribe.api.common.Document;
import org.jspecify.annotations.Nullable;

/** The beginning of a document's text, without its structure. */
public final class Excerpt {

    private static final int LENGTH = 200;

    private Excerpt() {}

    /** Null when there is no document. */
    public static @Nullable String of(@Nullable Document document) {
        return document == null ? null : cut(inOneLine(DocumentText.withNames(document)), LENGTH);
    }

    /** The same, shorter or longer, without the names of people who are mentioned. */
    public static String withoutNames(Document document, int length) {
        return cut(inOneLine(DocumentText.withoutNames(document)), length);
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Never between the two halves of one character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
