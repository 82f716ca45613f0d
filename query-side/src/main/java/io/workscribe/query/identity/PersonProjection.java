package io.workscribe.query.identity;

import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.event.UserReactivated;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code query.person}, from which every screen takes the names of people. */
@Component
@ProcessingGroup("query.directory")
class PersonProjection {

    private final JdbcClient jdbc;

    PersonProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(UserRegistered event, @Timestamp Instant at, @SequenceNumber long version) {
        jdbc.sql("""
                        INSERT INTO query.person
                            (user_id, email, display_name, email_verified, active, created_at, version)
                        VALUES (:user, :email, :displayName, false, true, :at, :version)
                        ON CONFLICT (user_id) DO NOTHING
                        """)
                .param("user", event.userId().value())
                .param("email", event.email().text())
                .param("displayName", event.displayName().text())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .update();
    }

    @EventHandler
    void on(UserDeactivated event, @SequenceNumber long version) {
        setActive(event.userId(), false, version);
    }

    @EventHandler
    void on(UserReactivated event, @SequenceNumber long version) {
        setActive(event.userId(), true, version);
    }

    @ResetHandler
    void reset() {
        jdbc.sql("TRUNCATE query.person").update();
    }

    private void setActive(UserId userId, boolean active, long version) {
        jdbc.sql("""
                        UPDATE query.person SET active = :active, version = :version
                        WHERE user_id = :user AND version < :version
                        """)
                .param("user", userId.value())
                .param("active", active)
                .param("version", version)
                .update();
    }
}
