package io.workscribe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CombiningMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "josé",
                "e\u0301\u0316",
                "\u0301 begins with a mark",
                "\uD83D\uDE00\u0301 emoji",
                "half a pair \uD83D and so on \uDE00"
            })
    void whatPeopleWriteStaysAsItIs(String text) {
        assertThat(CombiningMarks.bounded(text)).isSameAs(text);
    }

    @Test
    void thirtyMarksInARowStayAndThoseBeyondAreLeftOut() {
        String most = "a" + "\u0301\u0316".repeat(15);
        assertThat(CombiningMarks.bounded(most)).isSameAs(most);
        assertThat(CombiningMarks.bounded(most + "\u0301\u0316x\u0301")).isEqualTo(most + "x\u0301");
        assertThat(CombiningMarks.bounded(most + "\u0301" + most)).isEqualTo(most + most);
    }

    /** Otherwise a run of such characters could still be put in order at any length. */
    @Test
    void whatIsNoMarkKeepsItsPlaceInEveryNormalForm() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .filter(c -> !CombiningMarks.isMark(c))
                .forEach(c -> {
                    String decomposed = Normalizer.normalize(Character.toString(c), Form.NFKD);
                    assertThat(isMoved(Character.toString(decomposed.codePointAt(0))))
                            .as("U+%04X", c)
                            .isFalse();
                });
    }

    private static boolean isMoved(String first) {
        String above = "\u0301";
        String below = "\u0316";
        return !Normalizer.normalize(above + first, Form.NFD).equals(above + first)
                || !Normalizer.normalize(first + below, Form.NFD).equals(first + below);
    }

    /** With the runs as they are each of these takes minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0301\u0316",
                "\u0F71\u0F72\u0F74",
                "\u0F73\u0F75\u0F81",
                "\u0344\u0316",
                "\u3099\u0301",
                "\uFF9E\u0301",
                "\uD834\uDD65\uD834\uDD67\uD834\uDD85"
            })
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLongRunIsNormalizedInAnyForm(String marks) {
        String text = CombiningMarks.bounded("a" + marks.repeat(240_000 / marks.length()));
        assertThat(text.codePointCount(0, text.length())).isEqualTo(1 + CombiningMarks.LONGEST_RUN);
        for (Form form : Form.values()) {
            assertThat(Normalizer.normalize(text, form)).hasSizeLessThan(200);
        }
    }
}
