package io.workscribe.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandstillTest {

    private long now;
    private final Standstill standstill = new Standstill(() -> now);

    @Test
    void whoStandsBehindTheHeadForTooLongIsFoundWhateverTheLag() {
        standstill.look("query.tasks", 7, 8);
        now += Duration.ofSeconds(9).toNanos();
        standstill.look("query.tasks", 7, 900);
        assertThat(standstill.of("query.tasks")).isEmpty();

        now += Duration.ofSeconds(1).toNanos();

        assertThat(standstill.of("query.tasks")).hasValue(Duration.ofSeconds(10));
    }

    @Test
    void whoMovesOrHasNothingToDoDoesNotStand() {
        standstill.look("moves", 7, 100);
        standstill.look("done", 100, 100);
        now += Duration.ofSeconds(8).toNanos();
        standstill.look("moves", 8, 100);
        standstill.look("done", 100, 100);
        now += Duration.ofSeconds(8).toNanos();

        assertThat(standstill.of("moves")).isEmpty();
        assertThat(standstill.of("done")).isEmpty();
    }
}
