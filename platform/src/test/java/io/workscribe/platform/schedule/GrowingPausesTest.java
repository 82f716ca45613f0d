package io.workscribe.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrowingPausesTest {

    @Test
    void pausesDoubleUpToAQuarterOfAnHour() {
        GrowingPauses<Void> pauses = new GrowingPauses<>(Duration.ofSeconds(5));

        assertThat(pauses.pauseAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pauses.pauseAfter(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauses.pauseAfter(8)).isEqualTo(Duration.ofSeconds(640));
        assertThat(pauses.pauseAfter(9)).isEqualTo(Duration.ofMinutes(15));
        assertThat(pauses.pauseAfter(10_000)).isEqualTo(Duration.ofMinutes(15));
    }
}
