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
    void titlesAreAskedInPieces() {
        assertThat(byTitle("login")).isEqualTo(SCOPE + " & ' ~log' & ' ~ogi' & ' ~gin'");
        assertThat(byTitle("lo")).isEqualTo(SCOPE + " & ' ~lo':*");
        assertThat(byTitle("%%")).isEqualTo(SCOPE + " & ' ~%%':*");
        assertThat(byTitle("abcdefghij klm nop qrs tuv wxy zab cde fgh ijk").split("~"))
                .hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void shortWordsAreNotAskedBesideLongerOnes() {
        assertThat(byTerms("login")).isEqualTo(SCOPE + " & 'login':*");
        assertThat(byTerms("a bug of the login")).isEqualTo(SCOPE + " & 'login':*");
        assertThat(byTerms("a of")).isEqualTo(SCOPE + " & 'of':* & 'a':*");
        assertThat(byTerms("one three seven eleven")).isEqualTo(SCOPE + " & 'eleven':* & 'three':* & 'seven':*");
    }

    @Test
    void whatIsNotAskedMustBeCompared() {
        assertThat(SearchPhrase.of("login button").isAskedInFull()).isTrue();
        assertThat(SearchPhrase.of("a of").isAskedInFull()).isTrue();
        assertThat(SearchPhrase.of("a login").isAskedInFull()).isFalse();
        assertThat(SearchPhrase.of("four more long words").isAskedInFull()).isFalse();
    }

    @Test
    void onlyBeginningsOfAFewCharactersAreShort() {
        assertThat(SearchPhrase.of("log bu").isShort()).isTrue();
        assertThat(SearchPhrase.of("logi bu").isShort()).isFalse();
        assertThat(SearchPhrase.of("%%").isShort()).isFalse();
        assertThat(SearchPhrase.of("\u8A2D\u5B9A\u30D5\u30A1").isShort()).isFalse();
    }

    private static String byTerms(String typed) {
        return SearchPhrase.of(typed).byTerms(SearchKind.TASK, ORGANIZATION);
    }

    private static String byTitle(String typed) {
        return SearchPhrase.of(typed).byTitle(SearchKind.TASK, ORGANIZATION);
    }
}
