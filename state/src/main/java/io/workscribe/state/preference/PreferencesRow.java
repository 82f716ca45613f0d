package io.workscribe.state.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "Preferences")
@Table(schema = "state", name = "preferences")
public class PreferencesRow {

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "client", nullable = false)
    private String client;

    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    /** For Hibernate, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected PreferencesRow() {}

    PreferencesRow(UUID userId, String client, Instant at) {
        this.userId = userId;
        this.client = client;
        this.version = 1;
        this.updatedAt = at;
    }

    void replace(String sent, Instant at) {
        client = sent;
        updatedAt = at;
        version++;
    }

    UUID userId() {
        return userId;
    }

    String client() {
        return client;
    }

    long version() {
        return version;
    }
}
