package io.workscribe.standalone.documentation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document that the product serves; {@code docs/adr/0024-api-description.md} says how it is made. */
class ApiDescriptionTest {

    private static final Path DOCUMENT = Path.of("../platform/src/main/resources/api-docs/openapi.json");

    private static ApiDescription description;

    @BeforeAll
    static void describe() {
        description = new ApiDescription();
    }

    @Test
    void theDocumentIsUpToDate() throws IOException {
        String current = description.json();
        if (Boolean.getBoolean("workscribe.docs.write")) {
            Files.writeString(DOCUMENT, current);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("openapi.json is stale; rewrite it with -Dworkscribe.docs.write=true")
                .isEqualTo(current);
    }
}
