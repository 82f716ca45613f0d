package io.workscribe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.ShownVersion;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** JSON as clients see it. */
class WireFormatTest {

    private static final JsonMapper MAPPER = mapper();

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        WireFormat.apply(builder);
        return builder.build();
    }

    private record View(
            TaskId taskId,
            String titleText,
            Document descriptionJson,
            Role ownRole,
            LocalDate dueDate,
            Instant createdAt,
            List<String> labelNames,
            boolean isRead,
            long version)
            implements Versioned {}

    @Test
    @DisplayName("Keys are snake_case in the order of their declaration, nulls stay, the version is not there")
    void view() {
        UUID id = UUID.fromString("0b0e7a52-9d3b-4b0e-8a54-3f6f0d6f2a11");
        View full = new View(
                new TaskId(id),
                "Ünïcode 😀 <b>",
                new Document("{\"type\":\"doc\",\"camelCase\":1.50}"),
                Role.OWNER,
                LocalDate.of(2026, 1, 2),
                Instant.parse("2026-01-02T03:04:05.1234Z"),
                List.of(),
                true,
                7);
        assertThat(MAPPER.writeValueAsString(full)).isEqualTo("""
                {"task_id":"0b0e7a52-9d3b-4b0e-8a54-3f6f0d6f2a11","title_text":"Ünïcode 😀 <b>",\
                "description_json":{"type":"doc","camelCase":1.50},"own_role":"owner","due_date":"2026-01-02",\
                "created_at":"2026-01-02T03:04:05.123400Z","label_names":[],"is_read":true}""");

        View empty = new View(null, null, null, null, null, null, null, false, 0);
        assertThat(MAPPER.writeValueAsString(empty)).isEqualTo("""
                {"task_id":null,"title_text":null,"description_json":null,"own_role":null,"due_date":null,\
                "created_at":null,"label_names":null,"is_read":false}""");
    }

    private record Shown(String name, long version, long revision) implements ShownVersion {}

    @Test
    @DisplayName("Views that show their version do")
    void shownVersion() {
        assertThat(MAPPER.writeValueAsString(new Shown("one", 7, 42)))
                .isEqualTo("{\"name\":\"one\",\"version\":7,\"revision\":42}");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:00Z, 2026-01-02T03:04:00Z",
        "2026-01-02T03:04:05.1Z, 2026-01-02T03:04:05.100000Z",
        "2026-01-02T03:04:05.000001Z, 2026-01-02T03:04:05.000001Z",
        "2026-01-02T03:04:05.999999999Z, 2026-01-02T03:04:05.999999Z",
        "2026-01-02T03:04:05.000000999Z, 2026-01-02T03:04:05Z"
    })
    @DisplayName("Instants have six digits of a fraction, or none")
    void instants(Instant instant, String text) {
        assertThat(MAPPER.writeValueAsString(instant)).isEqualTo('"' + text + '"');
    }

    @Test
    @DisplayName("Numbers in documents keep the form they were sent in")
    void numbers() {
        assertThat(MAPPER.readTree("1.50").decimalValue()).isEqualTo(new BigDecimal("1.50"));
        assertThat(MAPPER.readTree("{\"n\":1.50}").toString()).isEqualTo("{\"n\":1.50}");
    }
}
