package io.workscribe.standalone.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    private static final Path PAGE = Path.of("../docs/event-catalogue.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        String current = EventCatalogue.markdown();
        if (Boolean.getBoolean("workscribe.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, current);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/event-catalogue.md is stale; rewrite it as its second paragraph says")
                .isEqualTo(current);
    }

    @Test
    void everyEventIsProduced() {
        assertThat(Samples.events())
                .allSatisfy(event -> assertThat(MessageUse.producers(event.getClass()))
                        .as("producers of %s", event.getClass())
                        .isNotEmpty());
    }

    @Test
    void everyEventIsConsumed() {
        assertThat(Samples.events())
                .allSatisfy(event -> assertThat(MessageUse.consumers(event.getClass()))
                        .as("consumers of %s", event.getClass())
                        .isNotEmpty());
    }
}
