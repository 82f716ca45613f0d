package io.workscribe.platform.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.api.common.Rejected;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.messaging.ParkedEvents;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class CommandsTest {

    record Rename(@TargetAggregateIdentifier String id) {}

    private static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");

    private final AtomicInteger attempts = new AtomicInteger();

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void aLostRaceIsTriedAgainUntilItIsWon() {
        Commands commands = commands((command, atMost) -> {
            if (attempts.incrementAndGet() < 4) {
                throw new ConcurrencyException("somebody else was faster");
            }
            return new Commands.Outcome("done", null);
        });

        assertThat(commands.send(new Rename("a"), Map.of()).result()).isEqualTo("done");
        assertThat(attempts).hasValue(4);
    }

    @Test
    void aRaceThatIsLostAgainAndAgainIsAConflict() {
        Commands commands = commands((command, atMost) -> {
            attempts.incrementAndGet();
            throw new ConcurrencyException("somebody else was faster");
        });

        assertThatThrownBy(() -> commands.send(new Rename("a"), Map.of()))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.kind()).isEqualTo(Rejected.Kind.CONFLICT));
        assertThat(attempts).hasValue(9);
    }

    @Test
    void aKeyThatIsThereTwiceIsAMistakeOfOursAndNotTriedAgain() {
        Commands commands = commands((command, atMost) -> {
            attempts.incrementAndGet();
            throw new DuplicateKeyException("a handler's own table");
        });

        assertThatThrownBy(() -> commands.send(new Rename("a"), Map.of())).isInstanceOf(DuplicateKeyException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aWriteThatIsItselfPutAsideIsNotVisible() {
        Commands commands = commands((command, atMost) -> {
            park("query.tasks", "first");
            return new Commands.Outcome("done", new io.workscribe.platform.eventstore.WritePosition(1, 0));
        });

        Commands.Outcome outcome = commands.send(new Rename("first"), Map.of());

        assertThat(commands.awaitVisible(outcome, Duration.ofSeconds(1))).isFalse();
    }

    private static Commands commands(CommandDispatch dispatch) {
        ProjectionBarrier passed = new ProjectionBarrier() {

            @Override
            public boolean await(long position, Duration atMost) {
                return true;
            }

            @Override
            public boolean awaitNow(Duration atMost) {
                return true;
            }

            @Override
            public long readable() {
                return Long.MAX_VALUE;
            }

            @Override
            public boolean awaitPolicies(long position, Duration atMost) {
                return true;
            }
        };
        return new Commands(dispatch, passed, new ParkedStreams(database.jdbc(), new ParkedEvents(), Duration.ZERO));
    }

    private static void park(String group, String stream) {
        database.jdbc().sql("""
                        INSERT INTO platform.dead_letter_entry (dead_letter_id, processing_group, sequence_identifier,
                            sequence_index, message_type, event_identifier, time_stamp, payload_type, payload,
                            enqueued_at)
                        VALUES (gen_random_uuid()::text, ?, ?, 0, 'x', gen_random_uuid()::text, 'x', 'x', ''::bytea,
                            'x')""").params(group, stream).update();
    }
}
