package io.workscribe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void foldingKeepsEveryCharacterInItsPlace() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int folded = Folding.fold(c);
            assertThat(Character.charCount(folded)).as(Integer.toHexString(c)).isEqualTo(Character.charCount(c));
            assertThat(Folding.fold(folded)).as(Integer.toHexString(c)).isEqualTo(folded);
            String text = Character.toString(c);
            assertThat(Folding.loose(text)).as(Integer.toHexString(c)).hasSameSizeAs(text);
            assertThat(Folding.loose(Folding.loose(text)))
                    .as(Integer.toHexString(c))
                    .isEqualTo(Folding.loose(text));
        }
    }

    @Test
    void cleanTextHasSingleSpacesAndNothingThatCannotBeStored() {
        assertThat(Folding.clean(" a\u0000\tb\n\n c\u00A0\uD800d\u200Be\u00ADf \uFEFF"))
                .isEqualTo("a b c d ef");
        assertThat(Folding.clean("e\u0301")).isEqualTo("\u00E9");
        assertThat(Folding.clean("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void oneTextInSeveralSpellingsFoldsToTheSame() {
        for (String spelling : List.of("re\u0301sume\u0301", "R\u00C9SUM\u00C9", "r\u00E9\u00ADsum\u00E9")) {
            assertThat(folded(spelling)).as(spelling).isEqualTo(folded("r\u00E9sum\u00E9"));
        }
        assertThat(folded("\uFF22\uFF35\uFF27")).isEqualTo("bug");
        assertThat(folded("D\u0131\u015F\u0131")).isEqualTo(folded("Di\u015Fi"));
        assertThat(folded("\uFB01le")).isEqualTo("file");
        assertThat(folded("\uFF76\uFF9E")).isEqualTo(folded("\u30AC"));
    }

    @Test
    void accentsAreASecondChoice() {
        assertThat(folded("caf\u00E9")).isNotEqualTo(folded("cafe"));
        assertThat(Folding.loose(Folding.clean("Caf\u00E9"))).isEqualTo("cafe");
        assertThat(Folding.loose("\uAC01\uD55C")).isEqualTo("\uAC01\uD55C");
    }

    @Test
    void namesThatLookTheSameHaveOneKey() {
        for (String name : List.of("Bug", "bug", "Bug\u200B", "B\u00ADug", "\uFF22ug", "Bu\u2060g", " BUG\u00A0")) {
            assertThat(Folding.key(name)).as(name).isEqualTo("bug");
        }
        assertThat(Folding.key("B\u00FCg")).isNotEqualTo("bug");
    }

    /** Full case folding: letters whose upper case is several ones, with every letter that there is. */
    @Test
    void aNameHasOneKeyInEveryCase() {
        assertThat(Folding.key("Stra\u00DFe")).isEqualTo(Folding.key("STRASSE")).isEqualTo(Folding.key("STRA\u1E9EE"));
        assertThat(Folding.key("\u03BF\u03B4\u03BF\u03C2")).isEqualTo(Folding.key("\u039F\u0394\u039F\u03A3"));
        assertThat(Folding.key("\u0130")).isEqualTo(Folding.key("i\u0307")).isNotEqualTo(Folding.key("i"));
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String letter = Character.toString(c);
            String key = Folding.key(letter);
            assertThat(List.of(
                            key,
                            letter.toUpperCase(Locale.ROOT),
                            letter.toLowerCase(Locale.ROOT),
                            Character.toString(Character.toTitleCase(c)),
                            Normalizer.normalize(letter, Form.NFKD)))
                    .as(Integer.toHexString(c))
                    .allMatch(same -> Folding.key(same).equals(key));
        }
    }

    @Test
    void ligaturesThatStandForManyLettersDoNotMultiplyAText() {
        assertThat(Folding.clean("\uFDFA".repeat(100_000))).hasSize(100_000);
    }

    private static String folded(String text) {
        return Folding.fold(Folding.clean(text));
    }
}
