package io.workscribe.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesInMailsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Go to http://evil.example/login",
                "evil.example",
                "www.evil.example",
                "help@evil.example",
                "HTTPS://1.2.3.4/x",
                "evil\u3002example",
                "evil\uff0eexample",
                "mailto:a@b.example",
                "a.b.c.d.e",
            })
    void nothingIsLeftThatAMailProgramMakesALinkOf(String name) {
        assertThat(NamesInMails.of(name))
                .doesNotContainPattern("\\S[.\\u3002\\uff0e]\\p{L}")
                .doesNotContainPattern("\\S@\\S")
                .doesNotContain("://", "//");
    }

    @Test
    void nothingUnprintableIsLeft() {
        assertThat(NamesInMails.of("Acme\r\nBcc: eve\u0007\u202e\u200b\u2028x\u0000y"))
                .isEqualTo("Acme Bcc: eve x y");
    }

    @ParameterizedTest
    @CsvSource({"Ada Lovelace", "Grüße & Söhne", "Acme 2.0", "O'Neill-Smith", "株式会社", "Dr. Who"})
    void ordinaryNamesStayAsTheyAre(String name) {
        assertThat(NamesInMails.of(name)).isEqualTo(name);
    }
}
