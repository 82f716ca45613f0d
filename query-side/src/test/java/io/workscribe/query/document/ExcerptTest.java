package io.workscribe.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Document;
import io.workscribe.query.Team;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void noDocumentHasNoExcerpt() {
        assertThat(Excerpt.of(null)).isNull();
    }

    @Test
    void anyJsonIsAccepted() {
        assertThat(Excerpt.of(new Document("{}"))).isEmpty();
        assertThat(Excerpt.of(new Document("{\"content\":[null,1,\"x\",[],{\"text\":5,\"type\":[]}]}")))
                .isEqualTo("5");
        assertThat(Excerpt.of(new Document("{\"type\":\"mention\",\"attrs\":null}")))
                .isEqualTo("@");
    }

    @Test
    void blocksAreApartAndInlinesTogether() {
        String json = """
                {"type":"doc","content":[
                  {"type":"paragraph","content":[{"type":"text","text":"Hel"},{"type":"text","text":"lo "},
                    {"type":"mention","attrs":{"id":"x","label":"Ada"}}]},
                  {"type":"paragraph","content":[{"type":"text","text":"\\n World"}]}]}
                """;
        assertThat(Excerpt.of(new Document(json))).isEqualTo("Hello @Ada World");
    }

    @Test
    void cutsAfterTwoHundredCharacters() {
        assertThat(Excerpt.of(Team.document("x".repeat(200)))).hasSize(200);
        assertThat(Excerpt.of(Team.document("x".repeat(201)))).hasSize(200);
    }

    @Test
    void cutsNoCharacterInTwo() {
        String emoji = new String(Character.toChars(0x1F600));
        assertThat(Excerpt.of(Team.document("x".repeat(199) + emoji))).isEqualTo("x".repeat(199));
        assertThat(Excerpt.of(Team.document("x".repeat(198) + emoji))).isEqualTo("x".repeat(198) + emoji);
    }
}
