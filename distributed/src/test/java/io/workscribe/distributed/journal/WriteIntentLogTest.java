package io.workscribe.distributed.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.api.common.Rejected;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.repair.MissingRows;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class WriteIntentLogTest {

    private static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    private static final JdbcTransactionManager transactions = database.transactions();
    private static final TransactionManager axonTransactions = new SpringTransactionManager(transactions);

    private final String key = UUID.randomUUID().toString();
    private final WriteIntentLog intents = intents();
    private long newestEvent = 41;
    private OptionalLong repaired = OptionalLong.of(40);

    private WriteIntentLog intents() {
        return new WriteIntentLog(
                database.jdbc(),
                new ApartTransactions(database.dataSource()),
                new StreamVersions(database.jdbc(), new JdbcTemplate(database.dataSource())),
                group -> group.equals(MissingRows.REPAIR_GROUP) ? repaired : OptionalLong.empty(),
                () -> newestEvent);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    @DisplayName("Handlers that commit follow each other")
    void committed() {
        handle(() -> {});
        handle(() -> {});

        assertThat(notes()).isZero();
    }

    @Test
    @DisplayName("A lost race leaves no doubt: nothing was appended")
    void lostRace() {
        fail(new ConcurrencyException("somebody was faster"));

        assertThat(notes()).isZero();
        handle(() -> {});
    }

    @Test
    @DisplayName("After a handler of which nobody knows whether it appended, the key waits for the repair")
    void inDoubt() {
        fail(new IllegalStateException("the answer of the event store was lost"));

        // What was under way may still arrive.
        assertThatThrownBy(() -> handle(() -> {})).isInstanceOf(Rejected.class);
        database.jdbc()
                .sql("UPDATE platform.append_note SET noted_at = noted_at - interval '1 minute' WHERE key = ?")
                .param(key)
                .update();
        // Event 41 may be the one.
        assertThatThrownBy(() -> handle(() -> {})).isInstanceOf(Rejected.class);
        newestEvent = 50;
        repaired = OptionalLong.empty();
        assertThatThrownBy(() -> handle(() -> {})).isInstanceOf(Rejected.class);

        repaired = OptionalLong.of(41);
        handle(() -> {});
        assertThat(notes()).isZero();
    }

    @Test
    @DisplayName("Other keys are not concerned")
    void otherKeys() {
        fail(new IllegalStateException("the answer of the event store was lost"));

        unitOfWork(() -> intents.hold("another key " + key), () -> {});
    }

    @Test
    @DisplayName("The repair itself never waits")
    void repair() {
        fail(new IllegalStateException("the answer of the event store was lost"));

        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(event());
        work.execute(() -> intents.hold(key));

        assertThat(notes()).isOne();
    }

    private void handle(Runnable append) {
        unitOfWork(() -> intents.hold(key), append);
    }

    private void fail(RuntimeException failure) {
        assertThatThrownBy(() -> handle(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    private void unitOfWork(Runnable decide, Runnable append) {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("a command"));
        work.attachTransaction(axonTransactions);
        work.onPrepareCommit(prepared -> {
            intents.beforeAppend(List.of(event()));
            append.run();
        });
        work.execute(decide);
    }

    private static EventMessage<?> event() {
        return new GenericDomainEventMessage<>("Task", UUID.randomUUID().toString(), 0, "payload");
    }

    private int notes() {
        return database.jdbc()
                .sql("SELECT count(*) FROM platform.append_note WHERE key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }
}
