package io.workscribe.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.messaging.ChangeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The database is on this machine, so only a clock that was set wrong differs from its. */
class ClockWatchTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated("classpath:db/migration/platform");

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aRightClockDoesNotDiffer() {
        assertThat(difference(Duration.ZERO)).isZero();
    }

    /** Less by as much as the question took. */
    @Test
    void aWrongClockDiffersByWhatItIsWrong() {
        assertThat(difference(Duration.ofHours(1))).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        assertThat(difference(Duration.ofHours(-1))).isBetween(Duration.ofHours(-1), Duration.ofMinutes(-59));
    }

    private static Duration difference(Duration wrong) {
        InstantSource machine = Clock.offset(Clock.systemUTC(), wrong);
        return new ClockWatch(new ChangeClock(machine), machine, DATABASE.jdbc()).difference();
    }
}
