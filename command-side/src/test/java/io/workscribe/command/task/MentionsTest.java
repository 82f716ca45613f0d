package io.workscribe.command.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    private static final UserId ADA = new UserId(UUID.fromString("11111111-0000-4000-8000-000000000001"));
    private static final UserId GRACE = new UserId(UUID.fromString("11111111-0000-4000-8000-000000000002"));

    @Test
    void mentionsAreFoundAtAnyDepthInTheOrderOfTheText() {
        String json = """
                {"type":"doc","content":[
                  {"type":"paragraph","content":[{"type":"mention","attrs":{"id":"%s","label":"x"}}]},
                  {"type":"mention","attrs":{"id":"%s"},"content":[{"type":"mention","attrs":{"id":"%s"}}]}]}""".formatted(GRACE, ADA, GRACE);
        assertThat(Mentions.in(new Document(json))).containsExactly(GRACE, ADA);
    }

    @Test
    void theDocumentItselfMayBeAMention() {
        assertThat(Mentions.in(new Document("{\"type\":\"mention\",\"attrs\":{\"id\":\"%s\"}}".formatted(ADA))))
                .containsExactly(ADA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "null",
                "[]",
                "7",
                "{\"content\":null}",
                "{\"content\":7}",
                "{\"content\":{\"type\":\"mention\"}}",
                "{\"content\":[null,7,\"text\",[],[[]],{}]}",
                "{\"type\":\"mention\"}",
                "{\"type\":\"mention\",\"attrs\":null}",
                "{\"type\":\"mention\",\"attrs\":[]}",
                "{\"type\":\"mention\",\"attrs\":\"text\"}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":7}}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":null}}",
                "{\"type\":\"mention\",\"attrs\":{\"id\":\"1-1-1-1-1\"}}",
                "{\"type\":[\"mention\"],\"attrs\":{\"id\":\"11111111-0000-4000-8000-000000000001\"}}"
            })
    void whateverIsNoMentionIsPassedOver(String json) {
        assertThat(Mentions.in(new Document(json))).isEmpty();
    }

    @Test
    void nestingBeyondAllReasonIsPassedOver() {
        String json = "{\"content\":[".repeat(100_000) + "]}".repeat(100_000);
        assertThat(Mentions.in(new Document(json))).isEmpty();
    }
}
