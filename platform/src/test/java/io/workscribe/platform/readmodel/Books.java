package io.workscribe.platform.readmodel;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small read model, and what can go wrong with it. */
final class Books extends ReadModelPart {

    record Shelved(String title) {}

    /** A title that no new handler can handle. */
    static volatile String poison = "none";

    /** What handlers of builds wait for, an event each. */
    static final Semaphore PACE = new Semaphore(Integer.MAX_VALUE);

    /** What the tables say beside the titles. */
    static volatile String mark = "first";

    Books() {
        super("books", Projection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new Projection(jdbc, poison));
    }

    @ProcessingGroup("query.books")
    static final class Projection {

        private final JdbcClient jdbc;
        private final String unbearable;

        Projection(JdbcClient jdbc, String unbearable) {
            this.jdbc = jdbc;
            this.unbearable = unbearable;
        }

        @EventHandler
        void on(Shelved event) throws InterruptedException {
            PACE.acquire();
            if (event.title().equals(unbearable)) {
                throw new IllegalStateException("cannot be read: " + unbearable);
            }
            jdbc.sql("INSERT INTO query.book (title) VALUES (?) ON CONFLICT DO NOTHING")
                    .param(event.title())
                    .update();
            jdbc.sql("INSERT INTO query.shelf_mark (title, mark) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(event.title(), mark)
                    .update();
        }
    }
}
