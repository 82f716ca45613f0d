package io.workscribe.platform.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Letters without their accents, one for one. */
final class Accents {

    private static final char[] WITHOUT = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < WITHOUT.length; c++) {
            WITHOUT[c] = (char) base(c);
        }
    }

    private Accents() {}

    static int without(int c) {
        return c < WITHOUT.length ? WITHOUT[c] : c;
    }

    /** The letter itself unless it is one with marks. */
    private static int base(int c) {
        if (c < 0x80 || !Character.isLetter(c)) {
            return c;
        }
        String decomposed = Normalizer.normalize(Character.toString(c), Form.NFD);
        int first = decomposed.codePointAt(0);
        boolean marked =
                decomposed.codePoints().skip(1).allMatch(mark -> Character.getType(mark) == Character.NON_SPACING_MARK);
        return marked && Character.charCount(first) == 1 ? first : c;
    }
}
