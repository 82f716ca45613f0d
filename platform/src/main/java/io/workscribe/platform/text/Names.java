package io.workscribe.platform.text;

/** What people may call things and themselves. A name is one line, can be seen, and reads in the order it is written. */
public final class Names {

    public static final String INVISIBLE = "Must have at least one visible character";
    public static final String NOT_ALLOWED =
            "Control characters, line breaks and characters that change the direction of writing are not allowed";

    private static final int BLANK_BRAILLE = 0x2800;

    /** Unicode keeps these for pictographs; the runtime does not know the newest ones. */
    private static final int FIRST_PICTOGRAPH = 0x1F000;

    private static final int LAST_PICTOGRAPH = 0x1FAFF;

    private Names() {}

    /** Without white space, as Unicode defines it, at either end. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isWhiteSpace(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** Whether at least one character can be seen. */
    public static boolean isVisible(String name) {
        return name.codePoints().anyMatch(Names::isVisible);
    }

    /** Whether there is nothing that would end the line or turn the writing around. */
    public static boolean isOneLine(String name) {
        return name.codePoints().noneMatch(Names::isForbidden);
    }

    /** The name without what is not allowed in one, where it comes from somebody who cannot be asked again. */
    public static String cleaned(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().map(c -> isForbidden(c) ? ' ' : c).forEach(allowed::appendCodePoint);
        String name = trim(allowed.toString());
        return isVisible(name) ? name : "";
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> c != BLANK_BRAILLE && !isIgnorable(c);
            case Character.UNASSIGNED -> c >= FIRST_PICTOGRAPH && c <= LAST_PICTOGRAPH;
            default -> false;
        };
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    /** Unicode's white space: more than {@link String#strip}, which keeps non-breaking spaces and the next-line control. */
    private static boolean isWhiteSpace(int c) {
        return Character.isSpaceChar(c) || c >= '\t' && c <= '\r' || c == 0x85;
    }

    /** Characters that are not shown, by Unicode's property Default_Ignorable_Code_Point (15.0). */
    static boolean isIgnorable(int c) {
        return c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c >= 0x180B && c <= 0x180F
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0x3164
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFEFF
                || c == 0xFFA0
                || c >= 0xFFF0 && c <= 0xFFF8
                || c >= 0x1BCA0 && c <= 0x1BCA3
                || c >= 0x1D173 && c <= 0x1D17A
                || c >= 0xE0000 && c <= 0xE0FFF;
    }
}
