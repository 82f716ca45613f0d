package io.workscribe.platform.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * The forms in which texts are compared, whoever compares them and whatever the locale of server and database: search,
 * filters by text and names that must be unique.
 */
public final class Folding {

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int WORD_JOINER = 0x2060;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    /** The apostrophe of editors that correct the one of keyboards. */
    private static final int CURLY_APOSTROPHE = 0x2019;

    /** Compatibility forms are at most that many times as long, and this much for short texts. */
    private static final int MOST_GROWTH = 2;

    private static final int FREE_GROWTH = 64;

    private Folding() {}

    /**
     * In compatibility form (NFKC), with one space for whatever white space and control characters there are, and nothing
     * unstorable.
     */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        normalized(text).codePoints().forEach(c -> {
            if (isSpace(c)) {
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (c != SOFT_HYPHEN && c != WORD_JOINER && c != BYTE_ORDER_MARK) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    /**
     * Without regard to case. Each character becomes one of the same length, so a place in the folded text is the same
     * place in the text.
     */
    public static String fold(String clean) {
        StringBuilder folded = new StringBuilder(clean.length());
        clean.codePoints().forEach(c -> folded.appendCodePoint(fold(c)));
        return folded.toString();
    }

    /** Without regard to case and accents; places stay the same here too. What is the same when folded comes first. */
    public static String loose(String clean) {
        StringBuilder loose = new StringBuilder(clean.length());
        clean.codePoints().forEach(c -> loose.appendCodePoint(fold(Accents.without(fold(c)))));
        return loose.toString();
    }

    /**
     * What two names have in common that people cannot tell apart: nothing that is not seen counts, and letters that have
     * several ones for their upper case are those ({@code \u00DF} is {@code ss}). Places do not stay the same.
     */
    public static String key(String name) {
        StringBuilder seen = new StringBuilder();
        name.codePoints().filter(c -> !Names.isIgnorable(c)).forEach(seen::appendCodePoint);
        String upperCase = clean(seen.toString()).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        return normalized(fold(upperCase));
    }

    /** By way of upper case, as {@link String#equalsIgnoreCase} does it: some letters have two lower cases. */
    public static int fold(int c) {
        return c == CURLY_APOSTROPHE ? '\'' : Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Some ligatures stand for eighteen letters: a text made of those keeps them. */
    private static String normalized(String text) {
        String bounded = CombiningMarks.bounded(text);
        String compatible = Normalizer.normalize(bounded, Form.NFKC);
        return compatible.length() <= MOST_GROWTH * bounded.length() + FREE_GROWTH
                ? compatible
                : Normalizer.normalize(bounded, Form.NFC);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == ZERO_WIDTH_SPACE
                || Character.getType(c) == Character.SURROGATE;
    }
}
