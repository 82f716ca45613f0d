package io.workscribe.command.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.Rejected;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreatedContentTest {

    @Test
    void theSameContentIsARepeat() {
        CreatedContent content = CreatedContent.of("Write it", null, new Document("{}"), List.of(1, 2));
        assertThatCode(() ->
                        content.requireSame(CreatedContent.of("Write it", null, new Document("{}"), List.of(1, 2))))
                .doesNotThrowAnyException();
    }

    @Test
    void otherContentIsRefused() {
        CreatedContent content = CreatedContent.of("Write it", null);
        for (CreatedContent other : List.of(
                CreatedContent.of("Write it", ""),
                CreatedContent.of(null, "Write it"),
                CreatedContent.of("Write", "it"),
                CreatedContent.of("Write it"))) {
            assertThatThrownBy(() -> content.requireSame(other)).isInstanceOf(Rejected.class);
        }
        assertThat(CreatedContent.of(List.of("a"), List.of("b")))
                .isNotEqualTo(CreatedContent.of(List.of("a", "b"), List.of()));
    }
}
