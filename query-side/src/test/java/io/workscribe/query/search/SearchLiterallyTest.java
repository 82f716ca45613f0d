package io.workscribe.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.TaskId;
import io.workscribe.query.ReadSide;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed means itself, in every script. */
class SearchLiterallyTest {

    private static ReadSide readSide;

    private Searching search;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void newTeam() {
        search = new Searching(readSide);
    }

    @Test
    void wildcardsOfSqlAreCharacters() {
        search.task("100% done");
        search.task("1000 things");
        search.task("snake_case");
        search.task("snakeXcase");
        search.task("snake case");
        assertThat(search.titles("%")).containsExactly("100% done");
        assertThat(search.titles("100%")).containsExactly("100% done");
        assertThat(search.titles("_")).containsExactly("snake_case");
        assertThat(search.titles("snake_case")).containsExactly("snake_case");
        assertThat(search.titles("e_c")).containsExactly("snake_case");
        assertThat(search.titles("\\")).isEmpty();
    }

    @Test
    void punctuationInsideOfATermIsPartOfItEverywhere() {
        search.task("First", "See src/main/Main.java, line 5 (C++ too).");
        search.task("Second", "Main java, src, c. Mail to ada@example.com");
        assertThat(search.titles("src/main")).containsExactly("First");
        assertThat(search.titles("main.java")).containsExactly("First");
        assertThat(search.titles("c++")).containsExactly("First");
        assertThat(search.titles("(line)")).containsExactly("First");
        assertThat(search.titles("ada@exa")).containsExactly("Second");
        assertThat(search.titles("example")).containsExactly("Second");
        assertThat(search.titles("java - main")).containsExactly("Second", "First");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\\", "a:*", "a & b", "(", "<->", "--", "\uD83D\uDE00", ":phrase"})
    void everythingTypedFindsATitleThatHasIt(String text) {
        search.task("x" + text + "y");
        assertThat(search.titles(text)).containsExactly("x" + text + "y");
        assertThat(search.titles("x" + text + "y")).containsExactly("x" + text + "y");
    }

    @Test
    void caseAndWidthDoNotMatterInAnyScript() {
        search.task("\u00C4PFEL und Stra\u00DFe");
        search.task("\u041F\u0440\u0438\u0432\u0435\u0442, \u043C\u0438\u0440");
        search.task("\u039F\u0394\u039F\u03A3");
        search.task("\uFF21\uFF30\uFF29 v2");
        assertThat(search.titles("\u00E4pf")).hasSize(1);
        assertThat(search.titles("a\u0308pfel")).hasSize(1);
        assertThat(search.titles("TRA\u00DFE")).hasSize(1);
        assertThat(search.titles("\u041C\u0418\u0420")).hasSize(1);
        assertThat(search.titles("\u0440\u0438\u0432")).hasSize(1);
        assertThat(search.titles("\u03BF\u03B4\u03BF\u03C2")).hasSize(1);
        assertThat(search.titles("\u03BF\u03B4\u03BF\u03C3")).hasSize(1);
        assertThat(search.titles("api V")).hasSize(1);
    }

    @Test
    void aTitleIsFoundHoweverItIsTyped() {
        search.task("Re\u0301sume\u0301 \uFF22\uFF35\uFF27 D\u0131\u00ADv", "Le cafe\u0301 \uFB01ltre\u0301");
        for (String typed : List.of(
                "r\u00E9sum\u00E9",
                "RE\u0301SUM",
                "resume",
                "bug",
                "\uFF22ug",
                "div",
                "d\u0131v",
                "cafe",
                "FILTR\u00C9")) {
            assertThat(search.titles(typed)).as(typed).hasSize(1);
        }
    }

    @Test
    void withoutAccentsIsASecondChoice() {
        search.task("cafe");
        search.task("caf\u00E9");
        search.task("Cafe Central");
        assertThat(search.titles("caf\u00E9")).hasSize(3).startsWith("caf\u00E9");
        assertThat(search.titles("cafe")).hasSize(3).startsWith("cafe");
    }

    @Test
    void scriptsWithoutSpacesAreSearchedInsideOfTheText() {
        search.task(
                "\u8A2D\u5B9A", "\u8A2D\u5B9A\u30D5\u30A1\u30A4\u30EB\u3092\u958B\u304F\u3002API\u3092\u547C\u3076");
        assertThat(search.titles("\u30D5\u30A1\u30A4\u30EB")).hasSize(1);
        assertThat(search.titles("\u958B")).hasSize(1);
        assertThat(search.titles("\u958B\u304F")).hasSize(1);
        assertThat(search.titles("api \u547C")).hasSize(1);
        assertThat(search.titles("API\u3092\u547C")).hasSize(1);
        assertThat(search.titles("\u30EB\u30D5\u30A1\u30A4")).isEmpty();
    }

    @Test
    void emojiAreFoundAlsoInTexts() {
        String rocket = "\uD83D\uDE80";
        search.task("Launch", "Soon " + rocket + "up");
        assertThat(search.titles(rocket)).containsExactly("Launch");
        assertThat(search.titles("up")).containsExactly("Launch");
        assertThat(search.marked(rocket)).isEqualTo("TEXT: Soon [" + rocket + "]up");
        assertThat(search.titles("\uD83D\uDE81")).isEmpty();
    }

    @Test
    void namesInMentionsAreNotKept() {
        TaskId task = search.task("Meeting");
        search.describe(
                task,
                new Document("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":["
                        + "{\"type\":\"text\",\"text\":\"With \"},{\"type\":\"mention\",\"attrs\":{\"id\":\""
                        + search.team.bo + "\",\"label\":\"Bogdan\"}},{\"type\":\"text\",\"text\":\"at noon\"}]}]}"));
        assertThat(search.titles("noon")).containsExactly("Meeting");
        assertThat(search.titles("bogdan")).isEmpty();
        assertThat(readSide.tables().get("search_text")).noneMatch(row -> row.contains("ogdan"));
    }
}
