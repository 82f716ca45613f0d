package io.workscribe.transfer.events;

import java.util.List;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Revision;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A library whose processors write down every event that they are given, also when they are given it twice. */
final class Books {

    static final String POLICY = "policy.books";
    static final String PROJECTION = "query.books";
    static final String REPAIR = "repair.command-side";
    static final String TABLE = "CREATE TABLE handled (place bigserial, processor text, title text)";

    private Books() {}

    @Revision("1")
    record BookAdded(String title) {}

    @ProcessingGroup(POLICY)
    static class Policy {

        private final JdbcClient jdbc;

        Policy(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(BookAdded event) {
            note(jdbc, POLICY, event.title());
        }
    }

    @ProcessingGroup(PROJECTION)
    static class Projection {

        private final JdbcClient jdbc;

        Projection(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(BookAdded event) {
            note(jdbc, PROJECTION, event.title());
        }

        @ResetHandler
        void reset() {
            jdbc.sql("DELETE FROM handled WHERE processor = ?")
                    .param(PROJECTION)
                    .update();
        }
    }

    /** Where the command side of several processes would look for rows that are missing. */
    @ProcessingGroup(REPAIR)
    static class Repair {

        private final JdbcClient jdbc;

        Repair(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(BookAdded event) {
            note(jdbc, REPAIR, event.title());
        }
    }

    private static void note(JdbcClient jdbc, String processor, String title) {
        jdbc.sql("INSERT INTO handled (processor, title) VALUES (?, ?)")
                .params(processor, title)
                .update();
    }

    /** In the order in which it was given them. */
    static List<String> handledBy(String processor, JdbcClient jdbc) {
        return jdbc.sql("SELECT title FROM handled WHERE processor = ? ORDER BY place")
                .param(processor)
                .query(String.class)
                .list();
    }

    /** One shelf, one transaction. */
    static void add(ConfigurableApplicationContext context, UUID shelf, int firstNumber, String... titles) {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(context.getBean(TransactionManager.class));
        for (int i = 0; i < titles.length; i++) {
            context.getBean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>(
                            "Shelf",
                            shelf.toString(),
                            firstNumber + i,
                            new BookAdded(titles[i]),
                            MetaData.with("traceId", "träce").and("actor", shelf.toString())));
        }
        work.commit();
    }
}
