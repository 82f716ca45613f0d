package io.workscribe.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.workscribe.api.common.TaskId;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is typed or stored breaks the search. */
class HostileSearchTest {

    private static ReadSide readSide;
    private static Searching search;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
        search = new Searching(readSide);
        search.task("Anything", "at all");
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''",
                "\"",
                "\\",
                "\\'",
                "a\\",
                "a'b",
                "&",
                "a & b",
                "a | b",
                "!a",
                "!",
                "(",
                ")",
                "a:*",
                ":*",
                "a:b",
                "<->",
                "a <-> b",
                "a <2> b",
                "*",
                "$$",
                "--",
                "/*",
                "'; DROP TABLE query.task; --",
                "%s%n",
                "{0}",
                ":phrase",
                "?",
                "\uD83D\uDE00",
                "\u0301",
                "\uD800",
                "\u0000",
                "\u202Eabc",
                "\uFFFF",
                "\uDB40\uDC01"
            })
    void nothingTypedIsAnError(String text) {
        assertThatCode(() -> search.find(text)).doesNotThrowAnyException();
        assertThatCode(() -> search.find(text.repeat(200 / text.length()))).doesNotThrowAnyException();
        assertThatCode(() -> search.find((text + " ").repeat(40))).doesNotThrowAnyException();
    }

    @Test
    void hugeDocumentsAreFoundByTheirBeginnings() {
        StringBuilder text = new StringBuilder("first ");
        for (int i = 0; i < 200_000; i++) {
            text.append("word").append(Integer.toString(i, 36)).append("-x ");
        }
        search.page("Huge", Team.document(text.append("last").toString()));
        search.page("Long", Team.document("before " + "z".repeat(1_000_000) + " after"));
        TaskId task = search.task("Talkative");
        for (int i = 1; i < 6; i++) {
            search.team.comment(task, search.team.bo, text.substring(i * 300_000, i * 300_000 + 200_000));
        }
        assertThat(search.titles("first word100")).containsExactly("Huge");
        assertThat(search.titles("before after")).containsExactly("Long");
        assertThat(search.titles("z".repeat(200))).containsExactly("Long");
        assertThat(search.titles("talkative word")).containsExactly("Talkative");
    }

    /** Put in order as they are, these marks take half a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0301\u0316", "\u0F71\u0F72\u0F74"})
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aTextOfMarksIsFoundByItsBeginning(String marks) {
        String name = "marks" + marks.codePointAt(0);
        search.page(name, Team.document("b" + marks.repeat(240_000 / marks.length()) + " the end"));
        assertThat(search.titles(name + " the end")).containsExactly(name);
        assertThat(search.titles("b" + marks.repeat(100))).contains(name);
    }
}
