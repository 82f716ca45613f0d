package io.workscribe.query.search;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts folded text into terms. What stands between white space is one term, with the punctuation inside it, and so is
 * the rest of it from each further word on: {@code src/main.c} gives {@code src/main.c}, {@code main.c} and {@code c}.
 * Whatever is typed from the beginning of a word on is then the beginning of a term, taken literally.
 *
 * <p>Scripts that put no space between words have no beginnings of words; there each character begins a term of three.
 */
final class Terms {

    /** Longer ones are cut, here and in what is searched for. */
    static final int MOST_BYTES = 48;

    static final int GRAM = 3;

    private static final int PROLONGED_SOUND = 0x30FC;
    private static final int FIRST_SPACELESS = 0x0E00;
    private static final Set<UnicodeScript> SPACELESS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final String BEFORE_A_WORD = "\"'`([{<";
    private static final String AFTER_A_WORD = "\"'`)]}>.,;:!?";

    private Terms() {}

    /** The terms of a text, as they are looked for by their beginnings. */
    static void of(String folded, Consumer<String> terms) {
        scan(folded, word -> suffixes(word, terms), run -> grams(run, terms));
    }

    /** Hands on each stretch without white space, and apart from them each run of a script without spaces. */
    static void scan(String folded, Consumer<String> words, Consumer<String> runs) {
        int start = 0;
        while (start < folded.length()) {
            int c = folded.codePointAt(start);
            boolean spaceless = isSpaceless(c);
            int end = start + Character.charCount(c);
            if (separates(c)) {
                start = end;
                continue;
            }
            while (end < folded.length()) {
                int next = folded.codePointAt(end);
                if (separates(next) || isSpaceless(next) != spaceless && !isMark(next)) {
                    break;
                }
                end += Character.charCount(next);
            }
            if (spaceless) {
                runs.accept(folded.substring(start, end));
            } else {
                String word = trim(folded.substring(start, end));
                if (hasWord(word)) {
                    words.accept(word);
                }
            }
            start = end;
        }
    }

    /** Every three characters that follow each other, and what is left of them at the end. */
    static void grams(String text, Consumer<String> grams) {
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            grams.accept(new String(characters, i, Math.min(GRAM, characters.length - i)));
        }
    }

    /** Whether something that can be searched for begins at this place: a word, or a symbol such as an emoji. */
    static boolean beginsWord(String text, int at) {
        int c = text.codePointAt(at);
        return Character.getType(c) == Character.OTHER_SYMBOL
                || isWord(c) && (at == 0 || !isPartOfWord(text.codePointBefore(at)));
    }

    /** What begins at this place, no longer than a term may be. */
    static String cut(String text, int start, int mostBytes) {
        int bytes = 0;
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > mostBytes) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(start, end);
    }

    private static void suffixes(String word, Consumer<String> terms) {
        terms.accept(cut(word, 0, MOST_BYTES));
        for (int at = Character.charCount(word.codePointAt(0)); at < word.length(); ) {
            if (beginsWord(word, at)) {
                terms.accept(cut(word, at, MOST_BYTES));
            }
            at += Character.charCount(word.codePointAt(at));
        }
    }

    private static String trim(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && BEFORE_A_WORD.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && AFTER_A_WORD.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(start, end);
    }

    private static boolean hasWord(String word) {
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            if (beginsWord(word, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static boolean isPartOfWord(int c) {
        return isWord(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** White space, and punctuation that is no ASCII: that of ASCII is part of many names and terms. */
    private static boolean separates(int c) {
        if (c < 0x80) {
            return c <= ' ';
        }
        switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION:
            case Character.DASH_PUNCTUATION:
            case Character.START_PUNCTUATION:
            case Character.END_PUNCTUATION:
            case Character.INITIAL_QUOTE_PUNCTUATION:
            case Character.FINAL_QUOTE_PUNCTUATION:
            case Character.OTHER_PUNCTUATION:
                return true;
            default:
                return Character.isSpaceChar(c);
        }
    }

    private static boolean isSpaceless(int c) {
        return c >= FIRST_SPACELESS && (c == PROLONGED_SOUND || SPACELESS.contains(UnicodeScript.of(c)));
    }
}
