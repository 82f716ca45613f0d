package io.workscribe.platform.operations;

import java.util.concurrent.Semaphore;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small projection, and what can go wrong with it. */
@ProcessingGroup("query.shelf")
class Shelf {

    record BookShelved(String title) {}

    /** Titles that cannot be handled. */
    volatile String poison = "none";

    volatile boolean databaseIsAway;
    final Semaphore pace = new Semaphore(Integer.MAX_VALUE);

    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(BookShelved event) throws InterruptedException {
        pace.acquire();
        if (databaseIsAway) {
            throw new CannotGetJdbcConnectionException("away");
        }
        jdbc.sql("INSERT INTO shelf (title) VALUES (?)").param(event.title()).update();
        if (event.title().equals(poison)) {
            throw new IllegalStateException("cannot be read: " + poison);
        }
    }

    @ResetHandler
    void empty() {
        jdbc.sql("TRUNCATE shelf").update();
    }

    /** A reaction: it must not see old events again. */
    @ProcessingGroup("policy.lender")
    static class Lender {

        @EventHandler
        void on(BookShelved event) {}
    }
}
