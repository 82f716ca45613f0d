package io.workscribe.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Document;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

    @Test
    void blocksAndLineBreaksAreApartAndInlinesTogether() {
        String json = """
                {"type":"doc","content":[
                  {"type":"heading","content":[{"type":"text","text":"Hel"},{"type":"text","text":"lo"}]},
                  {"type":"bulletList","content":[
                    {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"one"}]}]},
                    {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"two"}]}]}]},
                  {"type":"paragraph","content":[
                    {"type":"text","text":"three"},{"type":"hardBreak"},{"type":"text","text":"four"}]}]}
                """;
        assertThat(DocumentText.withNames(new Document(json)).split("\\s+"))
                .containsExactly("Hello", "one", "two", "three", "four");
    }

    @Test
    void mentionsGiveTheirNameOrNothing() {
        String json = """
                {"content":[{"type":"text","text":"Hi "},
                  {"attrs":{"label":"Ada","id":"1"},"type":"mention","text":"Ada","content":[{"text":"Ada"}]},
                  {"type":"text","text":"!"}]}
                """;
        assertThat(DocumentText.withNames(new Document(json))).isEqualTo("Hi @Ada! ");
        assertThat(DocumentText.withoutNames(new Document(json))).isEqualTo("Hi  ! ");
    }

    @Test
    void anyObjectIsTaken() {
        assertThat(DocumentText.withoutNames(new Document("{}"))).isEmpty();
        assertThat(DocumentText.withoutNames(new Document("{\"text\":{\"a\":1},\"type\":3,\"content\":\"x\"}")))
                .isEmpty();
        assertThat(DocumentText.withoutNames(
                        new Document("{\"content\":[null,[],[{\"text\":\"x\"}],true,{\"text\":null},{\"text\":7}]}")))
                .isEqualToIgnoringWhitespace("7");
        assertThat(DocumentText.withNames(new Document("{\"type\":\"mention\",\"attrs\":[]}")))
                .isEqualTo("@");
    }

    @Test
    void depthAndWidthDoNotMatter() {
        int depth = 95;
        String deep = "{\"content\":[".repeat(depth) + "{\"text\":\"deep\"}" + "]}".repeat(depth);
        assertThat(DocumentText.withoutNames(new Document(deep)).strip()).isEqualTo("deep");
        String wide = "{\"content\":[" + "{\"text\":\"x\"},".repeat(100_000) + "{}]}";
        assertThat(DocumentText.withoutNames(new Document(wide))).hasSize(100_001);
    }
}
