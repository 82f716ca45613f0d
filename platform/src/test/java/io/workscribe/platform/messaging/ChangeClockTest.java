package io.workscribe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.api.common.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ChangeClockTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00.123456789Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    @Test
    void momentsAreCutToMicrosecondsAndNeverToldTwice() {
        ChangeClock clock = new ChangeClock(now::get);

        assertThat(clock.next()).isEqualTo("2026-11-29T12:00:00.123456Z");
        assertThat(clock.next()).isEqualTo("2026-11-29T12:00:00.123457Z");
        now.set(NOON.plusSeconds(1));
        assertThat(clock.next()).isEqualTo("2026-11-29T12:00:01.123456Z");
    }

    @Test
    void aClockThatIsSetBackDoesNotSetChangesBack() {
        ChangeClock clock = new ChangeClock(now::get);
        clock.next();
        now.set(NOON.minusSeconds(60));

        assertThat(clock.next()).isEqualTo("2026-11-29T12:00:00.123457Z");
    }

    @Test
    void whatIsStoredOrSeenIsEarlier() {
        ChangeClock clock = new ChangeClock(now::get);

        clock.seen(Instant.parse("2026-11-29T13:00:00Z"));
        assertThat(clock.next()).isEqualTo("2026-11-29T13:00:00.000001Z");
        clock.seen(Instant.parse("2026-11-29T14:00:00Z"));
        clock.seen(NOON);
        assertThat(clock.next()).isEqualTo("2026-11-29T14:00:00.000001Z");
    }

    @Test
    void noChangeBeginsWhileTheNewestIsFarAheadOfTheClock() {
        ChangeClock clock = new ChangeClock(now::get);
        clock.seen(NOON.plusSeconds(5));
        clock.requireRight();

        clock.seen(NOON.plusSeconds(6));
        assertThat(clock.fault()).contains("The newest change is 6 s ahead of this machine's clock");
        assertThatThrownBy(clock::requireRight)
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.kind()).isEqualTo(Rejected.Kind.UNAVAILABLE));

        now.set(NOON.plusSeconds(1));
        clock.requireRight();
    }

    @Test
    void noChangeBeginsWhileTheClockIsOffTheDatabases() {
        ChangeClock clock = new ChangeClock(now::get);
        clock.compared(Duration.ofSeconds(-2));
        clock.requireRight();

        clock.compared(Duration.ofMillis(-2_001));
        assertThat(clock.fault()).contains("This machine's clock is 2001 ms behind the database's");
        clock.compared(Duration.ofSeconds(3));
        assertThat(clock.fault()).contains("This machine's clock is 3000 ms ahead of the database's");

        clock.compared(Duration.ZERO);
        clock.requireRight();
    }

    @Test
    void textsAreOrderedAsTheMomentsAre() {
        assertThat(ChangeStamp.text(Instant.parse("2026-11-29T12:00:00Z"))).isEqualTo("2026-11-29T12:00:00.000000Z");
    }
}
