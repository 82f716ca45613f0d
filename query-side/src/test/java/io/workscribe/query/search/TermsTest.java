package io.workscribe.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.platform.text.Folding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void aTermBeginsAtEachWordAndKeepsThePunctuationInIt() {
        assertThat(terms("see src/main.c, (e-mail) 100%"))
                .containsExactly("see", "src/main.c", "main.c", "c", "e-mail", "mail", "100%");
        assertThat(terms("don't c++ .gitignore #42 a_b"))
                .containsExactly("don't", "t", "c++", ".gitignore", "gitignore", "#42", "42", "a_b", "b");
    }

    @Test
    void punctuationAloneIsNoTerm() {
        assertThat(terms("- -- => & \u2014 \u2026 ... \"\" '")).isEmpty();
    }

    @Test
    void punctuationBeyondAsciiSeparates() {
        assertThat(terms("one\u2014two\u00AB3\u00BB four\u3002five"))
                .containsExactly("one", "two", "3", "four", "five");
    }

    @Test
    void marksBelongToTheirLetters() {
        assertThat(terms("x\u0323y \u0928\u092E\u0938\u094D\u0924\u0947"))
                .containsExactly("x\u0323y", "\u0928\u092E\u0938\u094D\u0924\u0947");
    }

    @Test
    void symbolsAreFoundAlone() {
        assertThat(terms("\uD83D\uDE80up\u2605")).containsExactly("\uD83D\uDE80up\u2605", "up\u2605", "\u2605");
    }

    @Test
    void scriptsWithoutSpacesGiveEveryThreeCharacters() {
        assertThat(terms("\u8A2D\u5B9A\u30D5\u30A1x"))
                .containsExactly("\u8A2D\u5B9A\u30D5", "\u5B9A\u30D5\u30A1", "\u30D5\u30A1", "\u30A1", "x");
    }

    @Test
    void longTermsAreCutBetweenCharacters() {
        assertThat(terms("x".repeat(100))).containsExactly("x".repeat(48));
        assertThat(terms("a" + "\u0444".repeat(60))).containsExactly("a" + "\u0444".repeat(23));
        String astral = new String(Character.toChars(0x10428));
        assertThat(terms("ab" + astral.repeat(60))).containsExactly("ab" + astral.repeat(11));
    }

    @Test
    void aDocumentHasNoMoreTermsThanFitIntoTheIndex() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2 * DocumentTerms.MOST; i++) {
            text.append(Integer.toString(i, 36)).append("\u0444".repeat(40)).append(' ');
        }
        DocumentTerms document = DocumentTerms.of(SearchKind.PAGE, OrganizationId.random())
                .title("Title")
                .text(text.toString());
        assertThat(document.isFull()).isTrue();
        assertThat(document.size()).isEqualTo(DocumentTerms.MOST);
        assertThat(document.joined().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1024 * 1024);
    }

    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        Terms.of(Folding.loose(Folding.clean(text)), terms::add);
        return terms;
    }
}
