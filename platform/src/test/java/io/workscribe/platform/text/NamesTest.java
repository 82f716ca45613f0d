package io.workscribe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void everyWhiteSpaceOfUnicodeIsTrimmed() {
        assertThat(Names.trim("\u00A0\u2007\u202F\u3000\u1680\u0085\t\n\r\u2028 Bug \u2029\u2003\u205F"))
                .isEqualTo("Bug");
        assertThat(Names.trim("\u00A0 \u3000")).isEmpty();
        assertThat(Names.trim("a\u00A0b")).isEqualTo("a\u00A0b");
    }

    @Test
    void aNameCanBeSeen() {
        for (String unseen : List.of(
                "",
                "\u200B",
                "\u2060",
                "\u00AD",
                "\u3164",
                "\u2800",
                "\u0007",
                "\u202E",
                "\u115F\u1160",
                "\uFFA0",
                "\uFE0F",
                "\uDB40\uDC41",
                "\u200D\u200C\uFEFF",
                "\u034F")) {
            assertThat(Names.isVisible(unseen))
                    .as("%x", unseen.isEmpty() ? 0 : (int) unseen.charAt(0))
                    .isFalse();
        }
        for (String seen :
                List.of("a", "7", "-", "\u65E5", "\uD83D\uDC1E", "\uD83E\uDEEF", "\u0E01", "\u200Ba", "\u28FF")) {
            assertThat(Names.isVisible(seen)).as(seen).isTrue();
        }
    }

    @Test
    void aNameIsOneLineInOneDirection() {
        for (String other : List.of("a\u0000b", "a\nb", "a\u001Bb", "a\u0085b", "a\u2028b", "a\u202Eb", "a\u2066b")) {
            assertThat(Names.isOneLine(other)).isFalse();
        }
        assertThat(Names.isOneLine("\u05D0\u200F b \u200D\uD83D\uDC1E")).isTrue();
    }

    @Test
    void namesFromElsewhereAreCleaned() {
        assertThat(Names.cleaned("\u202E Ada\r\nBcc: eve \u00A0")).isEqualTo("Ada  Bcc: eve");
        assertThat(Names.cleaned("\u202E\u200B")).isEmpty();
    }
}
