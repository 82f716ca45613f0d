package io.workscribe.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor CURSOR = new Cursor(Instant.parse("2026-11-29T08:00:00.123456Z"), 7, new UUID(1, 2));

    @Test
    void comesBackAsItWas() {
        assertThat(Cursor.parse(CURSOR.text())).contains(CURSOR);
        assertThat(CURSOR.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "0", "eA", "%00", "MjAyNi0xMS0yOSAxIDI", "\u00e9", "===="})
    void whatIsNoneIsRefused(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void aChangedOneIsRefused() {
        String text = CURSOR.text();
        assertThat(Cursor.parse(text + "A")).isEmpty();
        assertThat(Cursor.parse(text + "=")).isEmpty();
        assertThat(Cursor.parse(text.substring(1))).isEmpty();
        assertThat(Cursor.parse("A".repeat(100_000))).isEmpty();
        assertThat(Cursor.parse(new Cursor(Instant.MAX, 7, new UUID(1, 2)).text()))
                .isEmpty();
    }
}
