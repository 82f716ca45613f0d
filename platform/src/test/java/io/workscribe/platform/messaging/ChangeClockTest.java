package io.workscribe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ChangeClockTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00.123456789Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    @Test
    void momentsAreCutToMicrosecondsAndNeverToldTwice() {
        ChangeClock clock = new ChangeClock(now::get, null);

        assertThat(clock.next()).isEqualTo("2026-11-29T12:00:00.123456Z");
        assertThat(clock.next()).isEqualTo("2026-11-29T12:00:00.123457Z");
        now.set(NOON.plusSeconds(1));
        assertThat(clock.next()).isEqualTo("2026-11-29T12:00:01.123456Z");
    }

    @Test
    void aClockThatIsSetBackDoesNotSetChangesBack() {
        ChangeClock clock = new ChangeClock(now::get, null);
        clock.next();
        now.set(NOON.minusSeconds(60));

        assertThat(clock.next()).isEqualTo("2026-11-29T12:00:00.123457Z");
    }

    @Test
    void whatIsStoredOrSeenIsEarlier() {
        ChangeClock clock = new ChangeClock(now::get, Instant.parse("2026-11-29T13:00:00Z"));

        assertThat(clock.next()).isEqualTo("2026-11-29T13:00:00.000001Z");
        clock.seen(Instant.parse("2026-11-29T14:00:00Z"));
        clock.seen(NOON);
        assertThat(clock.next()).isEqualTo("2026-11-29T14:00:00.000001Z");
    }

    @Test
    void textsAreOrderedAsTheMomentsAre() {
        assertThat(ChangeStamp.text(Instant.parse("2026-11-29T12:00:00Z"))).isEqualTo("2026-11-29T12:00:00.000000Z");
    }
}
