package io.workscribe.platform.eventstore;

import io.workscribe.platform.StartupFailure;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which store holds the events that the database belongs to. What is in the database follows the events of one store;
 * on the other one, positions would mean other events.
 */
public final class EventLocation {

    /** Where events can be. */
    public enum Store {
        POSTGRESQL("postgresql", "PostgreSQL"),
        AXON_SERVER("axon-server", "Axon Server");

        private final String key;
        private final String title;

        Store(String key, String title) {
            this.key = key;
            this.title = title;
        }

        /** As it is stored, in tables and files. */
        public String key() {
            return key;
        }

        public static Optional<Store> of(String key) {
            for (Store store : values()) {
                if (store.key.equals(key)) {
                    return Optional.of(store);
                }
            }
            return Optional.empty();
        }

        @Override
        public String toString() {
            return title;
        }
    }

    private final JdbcClient jdbc;

    public EventLocation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a database that no WorkScribe has run on yet. */
    public Optional<Store> find() {
        return jdbc.sql("SELECT store FROM platform.event_location")
                .query(String.class)
                .optional()
                .flatMap(Store::of);
    }

    /** Takes a new database for this store; refuses one that belongs to the other. */
    public void claim(Store store) {
        jdbc.sql("INSERT INTO platform.event_location (store) VALUES (?) ON CONFLICT DO NOTHING")
                .param(store.key())
                .update();
        Store found = find().orElseThrow();
        if (found != store) {
            throw new StartupFailure(
                    "The events of this database are in %s, and this WorkScribe would look for them in %s."
                            .formatted(found, store),
                    "Start it with its old settings, or move the events: docs/moving.md.");
        }
    }

    /** In the transaction that makes it true. */
    public void change(Store store) {
        jdbc.sql("UPDATE platform.event_location SET store = ?, since = now()")
                .param(store.key())
                .update();
    }
}
