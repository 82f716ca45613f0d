package io.workscribe.distributed.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.api.common.Rejected;
import io.workscribe.distributed.eventstore.EventsFirstTransactionManager;
import io.workscribe.platform.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The events are appended, and then the handler's connection to the database breaks before it can commit. */
class LostCommitTest {

    private static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    private static final JdbcTransactionManager transactions = database.transactions();
    private static final String STREAM = UUID.randomUUID().toString();

    private final StreamVersions versions =
            new StreamVersions(database.jdbc(), new JdbcTemplate(database.dataSource()));
    private final List<String> appended = new ArrayList<>();
    private final WriteIntentLog intents = new WriteIntentLog(
            database.jdbc(),
            new ApartTransactions(database.dataSource()),
            versions,
            group -> OptionalLong.empty(),
            () -> 0);

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    @DisplayName("The rows are missing, the repair finds that out, and until then nobody gets the key")
    void lost() {
        database.jdbc().sql("CREATE TABLE claim (key text)").update();

        assertThatThrownBy(this::handle).isInstanceOf(RuntimeException.class);

        assertThat(appended).containsExactly("event");
        assertThat(count("claim")).isZero();
        assertThat(count("platform.append_note")).isOne();
        assertThatThrownBy(this::handle).isInstanceOf(Rejected.class);
        assertThat(appended).containsExactly("event");
        assertThat(versions.isMissing(STREAM, 0)).isTrue();
    }

    private void handle() {
        int[] connection = new int[1];
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("a command"));
        work.attachTransaction(new EventsFirstTransactionManager(new SpringTransactionManager(transactions)));
        UnitOfWork<?> commits = work;
        commits.onPrepareCommit(prepared -> intents.beforeAppend(List.of(event())));
        commits.onCommit(committing -> {
            appended.add("event");
            terminate(connection[0]);
        });
        work.execute(() -> {
            connection[0] = database.jdbc()
                    .sql("SELECT pg_backend_pid()")
                    .query(Integer.class)
                    .single();
            intents.hold("a key");
            database.jdbc().sql("INSERT INTO claim VALUES ('a key')").update();
        });
    }

    /** By a connection of its own: the handler's is the one that breaks. */
    private static void terminate(int process) {
        try (Connection own = database.dataSource().getConnection();
                Statement statement = own.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(" + process + ", 10000)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static EventMessage<?> event() {
        return new GenericDomainEventMessage<>("Task", STREAM, 0, "payload");
    }

    private static int count(String table) {
        return database.jdbc()
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
