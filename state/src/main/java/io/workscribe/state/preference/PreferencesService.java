package io.workscribe.state.preference;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.UserId;
import io.workscribe.state.Repositories;
import io.workscribe.state.RowLocks;
import io.workscribe.state.live.ToldState;
import io.workscribe.state.live.ToldState.Told;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The preferences of people: one object each, replaced whole. */
public final class PreferencesService {

    private static final Document NONE = new Document("{}");

    private final Supplier<PreferencesRepository> rows;
    private final RowLocks locks;
    private final ToldState told;
    private final TransactionTemplate transaction;

    PreferencesService(
            EntityManager entities, JdbcClient jdbc, ToldState told, PlatformTransactionManager transactions) {
        this.rows = Repositories.of(PreferencesRepository.class, entities);
        this.locks = new RowLocks(jdbc);
        this.told = told;
        this.transaction = new TransactionTemplate(transactions);
    }

    public PreferencesResponse of(UserId person) {
        Optional<String> client = rows.get().findById(person.value()).map(PreferencesRow::client);
        return new PreferencesResponse(client.map(Document::new).orElse(NONE));
    }

    /** What holds already is no change. */
    public PreferencesResponse replace(UserId person, Document client) {
        transaction.executeWithoutResult(status -> {
            locks.lock("preferences", person.value());
            PreferencesRow row = rows.get().findById(person.value()).orElse(null);
            if (client.json().equals(row == null ? NONE.json() : row.client())) {
                return;
            }
            if (row == null) {
                row = new PreferencesRow(
                        person.value(), client.json(), told.change().at());
                rows.get().save(row);
            } else {
                row.replace(client.json(), told.change().at());
            }
            told.tell(person, List.of(change(row)));
        });
        return new PreferencesResponse(client);
    }

    private static Told change(PreferencesRow row) {
        return new Told(
                "me:" + row.userId(),
                "me",
                null,
                null,
                "preferences",
                row.userId(),
                "updated",
                List.of("client"),
                row.version(),
                new PreferencesResponse(new Document(row.client())));
    }
}
