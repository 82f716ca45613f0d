package io.workscribe.distributed.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.platform.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows and events of one command, where the events are not in the database. */
class EventsFirstTransactionManagerTest {

    private static final TestDatabase database = TestDatabase.migrated();

    private final TransactionManager transactions =
            new EventsFirstTransactionManager(new SpringTransactionManager(database.transactions()));
    private final List<Integer> seenByOthersAtAppend = new ArrayList<>();

    @BeforeEach
    void empty() {
        database.jdbc().sql("DROP TABLE IF EXISTS claim").update();
        database.jdbc().sql("CREATE TABLE claim (key text)").update();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    @DisplayName("When events are appended nobody sees the rows yet; afterwards everybody does")
    void order() {
        handle(() -> seenByOthersAtAppend.add(rowsSeenByOthers()));

        assertThat(seenByOthersAtAppend).containsExactly(0);
        assertThat(rowsSeenByOthers()).isOne();
    }

    @Test
    @DisplayName("When the append fails there are no rows")
    void refused() {
        EventStoreException refusal = new EventStoreException("somebody was faster");

        assertThatThrownBy(() -> handle(() -> {
                    throw refusal;
                }))
                .isSameAs(refusal);

        assertThat(rowsSeenByOthers()).isZero();
    }

    @Test
    @DisplayName("When the handler fails nothing is appended, and there are no rows")
    void failed() {
        IllegalStateException failure = new IllegalStateException("refused by a rule");
        List<String> appended = new ArrayList<>();
        DefaultUnitOfWork<?> work = begin(() -> appended.add("event"));

        assertThatThrownBy(() -> work.execute(() -> {
                    insert();
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(appended).isEmpty();
        assertThat(rowsSeenByOthers()).isZero();
    }

    @Test
    @DisplayName("Outside of a unit of work it commits at once")
    void alone() {
        transactions.executeInTransaction(EventsFirstTransactionManagerTest::insert);

        assertThat(rowsSeenByOthers()).isOne();
    }

    private void handle(Runnable append) {
        begin(append).execute(EventsFirstTransactionManagerTest::insert);
    }

    /** As Axon does: the transaction is attached first, events are appended when the unit of work commits. */
    private DefaultUnitOfWork<?> begin(Runnable append) {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("a command"));
        work.attachTransaction(transactions);
        ((UnitOfWork<?>) work).onCommit(committing -> append.run());
        return work;
    }

    private static void insert() {
        database.jdbc().sql("INSERT INTO claim VALUES ('a')").update();
    }

    private static int rowsSeenByOthers() {
        try (var connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM claim")) {
            rows.next();
            return rows.getInt(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
