package io.workscribe.platform.text;

/**
 * Bounds the runs of combining marks in a text. Normalizing puts the marks behind a letter into an order of their own,
 * in a time that grows with the square of their number: whoever normalizes what somebody else wrote bounds it first.
 *
 * <p>The bound is that of Unicode's stream-safe text format (UAX 15, section 13), which no language reaches. Marks beyond
 * it are left out.
 */
public final class CombiningMarks {

    static final int LONGEST_RUN = 30;

    /** Half-width forms of the two Japanese sound marks: letters by themselves, marks after compatibility normalizing. */
    private static final int HALF_WIDTH_VOICED = 0xFF9E;

    private static final int HALF_WIDTH_SEMI_VOICED = 0xFF9F;

    private CombiningMarks() {}

    /** The text with no more than thirty marks in a row; the same object where that is so already. */
    public static String bounded(String text) {
        int run = 0;
        StringBuilder bounded = null;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            run = isMark(c) ? run + 1 : 0;
            if (run > LONGEST_RUN && bounded == null) {
                bounded = new StringBuilder(text.length()).append(text, 0, at);
            }
            if (run <= LONGEST_RUN && bounded != null) {
                bounded.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return bounded == null ? text : bounded.toString();
    }

    /** Whether normalizing can move the character, or one that it stands for, past its neighbours. */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == HALF_WIDTH_VOICED
                || c == HALF_WIDTH_SEMI_VOICED;
    }
}
