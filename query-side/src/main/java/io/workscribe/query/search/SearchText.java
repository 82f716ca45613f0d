package io.workscribe.query.search;

import io.workscribe.platform.text.CombiningMarks;
import java.text.Normalizer;

/** Texts in the form in which they are kept and compared, the same whatever the locale of server and database. */
final class SearchText {

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    /** The apostrophe of editors that correct the one of keyboards. */
    private static final int CURLY_APOSTROPHE = 0x2019;

    private static final int FIRST_FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int FULL_WIDTH_DISTANCE = 0xFEE0;

    private SearchText() {}

    /** Composed (NFC), one space for whatever white space and control characters there are, and nothing unstorable. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(CombiningMarks.bounded(text), Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> {
                    if (isSpace(c)) {
                        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                            clean.append(' ');
                        }
                    } else if (c != SOFT_HYPHEN && c != BYTE_ORDER_MARK) {
                        clean.appendCodePoint(c);
                    }
                });
        return clean.toString().strip();
    }

    /**
     * Without regard to case and width. Each character becomes one of the same length, so a place in the folded text is
     * the same place in the text.
     */
    static String fold(String clean) {
        StringBuilder folded = new StringBuilder(clean.length());
        clean.codePoints().forEach(c -> folded.appendCodePoint(fold(c)));
        return folded.toString();
    }

    /** By way of upper case, as {@link String#equalsIgnoreCase} does it: some letters have two lower cases. */
    static int fold(int c) {
        if (c == CURLY_APOSTROPHE) {
            return '\'';
        }
        int narrow = c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH ? c - FULL_WIDTH_DISTANCE : c;
        return Character.toLowerCase(Character.toUpperCase(narrow));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == ZERO_WIDTH_SPACE
                || Character.getType(c) == Character.SURROGATE;
    }
}
