package io.workscribe.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.search.query.Highlight;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlightTest {

    @Test
    void theTitleIsShownWhenItHasAllOfThePhrase() {
        assertThat(marked("log bu", "The Login Button", "Login and button", "Log of a bug"))
                .isEqualTo("TITLE The [Log]in [Bu]tton");
        assertThat(marked("OGI", "The login", "Nothing")).isEqualTo("TITLE The l[ogi]n");
    }

    @Test
    void elseTheTextThatHasMostOfIt() {
        assertThat(marked("log bu", "The login", "Login without", "A bug in the log"))
                .isEqualTo("COMMENT A [bu]g in the [log]");
        assertThat(marked("log bu", "Nothing", "A bug in the log", "A bug in the log"))
                .isEqualTo("TEXT A [bu]g in the [log]");
        assertThat(marked("log bu", "Nothing", "The log", "A bug")).isEqualTo("TEXT The [log]");
    }

    @Test
    void onlyBeginningsOfTermsAreMarked() {
        assertThat(marked("log", "x", "blog log catalog/log-log")).isEqualTo("TEXT blog [log] catalog/[log]-[log]");
        assertThat(marked("c++", "x", "no c or abc++, but c++")).isEqualTo("TEXT no c or abc++, but [c++]");
    }

    @Test
    void nothingFoundHasNoHighlight() {
        assertThat(marked("log", "x", "blog")).isNull();
        assertThat(marked("log", "", "")).isNull();
    }

    @Test
    void longTextsAreCutAroundThePlaceThatHasMost() {
        String text = "alpha " + "filler ".repeat(100) + "beta gamma " + "filler ".repeat(100) + "alpha beta";
        assertThat(marked("beta gamma", "x", text))
                .startsWith("TEXT \u2026filler filler filler filler filler [beta] [gamma] filler")
                .endsWith("filler\u2026")
                .hasSizeLessThan(180);
        assertThat(marked("alpha", "x", text)).startsWith("TEXT [alpha] filler").endsWith("\u2026");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String rocket = "\uD83D\uDE80";
        for (int i = 0; i < 4; i++) {
            String text = "x".repeat(i) + rocket.repeat(100) + "\u8A2D" + rocket.repeat(100);
            String marked = marked("\u8A2D", "x", text);
            assertThat(marked).contains("[\u8A2D]");
            assertThat(marked.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                    .isEmpty();
        }
    }

    @Test
    void theTextIsShownAsItIsWritten() {
        assertThat(marked("stra\u00DFe", "x", "Die STRA\u00DFE <b>\u00C4</b>"))
                .isEqualTo("TEXT Die [STRA\u00DFE] <b>\u00C4</b>");
    }

    private static String marked(String typed, String title, String body, String... comments) {
        Highlighter highlighter = new Highlighter(SearchPhrase.of(typed));
        Highlight highlight = highlighter
                .orBetter(highlighter.explain(title, body), List.of(comments))
                .highlight();
        return highlight == null
                ? null
                : highlight.field() + " "
                        + highlight.parts().stream()
                                .map(part -> part.match() ? "[" + part.text() + "]" : part.text())
                                .collect(Collectors.joining());
    }
}
