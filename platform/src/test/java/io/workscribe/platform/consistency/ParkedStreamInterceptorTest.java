package io.workscribe.platform.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.messaging.ParkedEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkedStreamInterceptorTest {

    record Rename(@TargetAggregateIdentifier String id, boolean allowed) {

        Rename(String id) {
            this(id, true);
        }
    }

    private static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");

    private final List<String> committed = new ArrayList<>();
    private CommandGateway gateway;
    private Commands commands;

    @BeforeEach
    void makeBus() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(
                new ParkedStreamInterceptor(new ParkedStreams(database.jdbc(), new ParkedEvents(), Duration.ZERO)));
        bus.subscribe(Rename.class.getName(), this::rename);
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        commands = new Commands(new LocalDispatch(gateway), null, null);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void aStreamWithEventsPutAsideIsNotWrittenTo() {
        park("query.tasks", "parked");

        assertThatThrownBy(() -> commands.send(new Rename("parked"), Map.of()))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.kind()).isEqualTo(Rejected.Kind.UNAVAILABLE));
        assertThat(committed).isEmpty();
    }

    @Test
    void whoMayNotChangeTheThingIsToldThatAndNothingElse() {
        park("query.tasks", "foreign");

        assertThatThrownBy(() -> commands.send(new Rename("foreign", false), Map.of()))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.kind()).isEqualTo(Rejected.Kind.FORBIDDEN));
    }

    @Test
    void whatIsPutAsideWhereNobodyWaitsForItIsNoObstacle() {
        park("query.search", "not found yet");
        park("policy.mail", "not mailed yet");

        commands.send(new Rename("not found yet"), Map.of());
        commands.send(new Rename("not mailed yet"), Map.of());
        commands.send(new Rename("fine"), Map.of());

        assertThat(committed).containsExactly("not found yet", "not mailed yet", "fine");
    }

    @Test
    void policiesWhoseCommandsNobodyAnswersGoOn() {
        park("query.tasks", "decided by a policy");

        gateway.sendAndWait(new Rename("decided by a policy"));

        assertThat(committed).containsExactly("decided by a policy");
    }

    private Object rename(CommandMessage<?> message) {
        Rename command = (Rename) message.getPayload();
        if (!command.allowed()) {
            throw Rejected.forbidden(ErrorCode.FORBIDDEN, "You may not do this.");
        }
        CurrentUnitOfWork.get().afterCommit(unitOfWork -> committed.add(command.id()));
        return null;
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
