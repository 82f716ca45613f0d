package io.workscribe.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadApiTest {

    @Test
    void starts(@TempDir Path data) {
        try (ReadSideServer server = new ReadSideServer(data)) {
            assertThat(server.get("/api/v1/auth/me", null).statusCode()).isEqualTo(401);
        }
    }
}
