package io.workscribe.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.search.SearchKind;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchPhraseTest {

    private static final OrganizationId ORGANIZATION =
            new OrganizationId(UUID.fromString("22222222-0000-4000-8000-000000000001"));
    private static final String SCOPE = "' @task22222222000040008000000000000001'";

    @Test
    void everyTermIsQuoted() {
        assertThat(SearchPhrase.of("Log BU  log").everyTerm()).isEqualTo("'log':* & 'bu':*");
        assertThat(SearchPhrase.of("a'b\\c | x:*").everyTerm()).isEqualTo("'a''b\\\\c':* & 'x:*':*");
    }

    @Test
    void runsOfScriptsWithoutSpacesAreAskedInPieces() {
        assertThat(SearchPhrase.of("\u8A2D\u5B9A").everyTerm()).isEqualTo("'\u8A2D\u5B9A':*");
        assertThat(SearchPhrase.of("\u8A2D\u5B9A\u30D5\u30A1").everyTerm())
                .isEqualTo("'\u8A2D\u5B9A\u30D5' & '\u5B9A\u30D5\u30A1'");
    }

    @Test
    void theIndexIsAskedForTermsOrForPiecesOfTheTitle() {
        assertThat(candidates("login")).isEqualTo(SCOPE + " & (('login':*) | (' ~log' & ' ~ogi' & ' ~gin'))");
        assertThat(candidates("lo")).isEqualTo(SCOPE + " & (('lo':*) | (' ~lo':*))");
        assertThat(candidates("%%")).isEqualTo(SCOPE + " & (' ~%%':*)");
    }

    @Test
    void shortWordsAreNotAskedBesideLongerOnes() {
        assertThat(candidates("a bug of the login")).startsWith(SCOPE + " & (('login':*) | ");
        assertThat(candidates("a of")).startsWith(SCOPE + " & (('of':* & 'a':*) | ");
    }

    @Test
    void longPhrasesAreAskedInPart() {
        String question = candidates("abcdefghij ".repeat(10) + "klm nop qrs tuv wxy zab cde fgh ijk");
        assertThat(question.split(":\\*")).hasSizeLessThanOrEqualTo(4);
        assertThat(question.split("~")).hasSizeLessThanOrEqualTo(9);
    }

    private static String candidates(String typed) {
        return SearchPhrase.of(typed).candidates(SearchKind.TASK, ORGANIZATION);
    }
}
