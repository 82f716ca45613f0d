package io.workscribe.query.identity;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.event.AvatarChanged;
import io.workscribe.api.identity.event.EmailVerified;
import io.workscribe.api.identity.event.ExternalIdentityLinked;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.event.UserLocaleChanged;
import io.workscribe.api.identity.event.UserReactivated;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.api.identity.event.UserRenamed;
import io.workscribe.api.identity.event.UserTimezoneChanged;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code query.person}, from which every screen takes the names of people. */
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
        set("active", false, event.userId(), version);
    }

    @EventHandler
    void on(UserReactivated event, @SequenceNumber long version) {
        set("active", true, event.userId(), version);
    }

    @EventHandler
    void on(EmailVerified event, @SequenceNumber long version) {
        set("email_verified", true, event.userId(), version);
    }

    @EventHandler
    void on(ExternalIdentityLinked event, @SequenceNumber long version) {
        set("oauth_provider", event.provider(), event.userId(), version);
    }

    @EventHandler
    void on(AvatarChanged event, @SequenceNumber long version) {
        set("avatar_url", event.avatarUrl().text(), event.userId(), version);
    }

    @EventHandler
    void on(UserRenamed event, @SequenceNumber long version) {
        set("display_name", event.displayName().text(), event.userId(), version);
    }

    @EventHandler
    void on(UserLocaleChanged event, @SequenceNumber long version) {
        set("locale", PersonalText.textOf(event.locale()), event.userId(), version);
    }

    @EventHandler
    void on(UserTimezoneChanged event, @SequenceNumber long version) {
        set("timezone", PersonalText.textOf(event.timezone()), event.userId(), version);
    }

    /** @param column one of this class, never a word from outside */
    private void set(String column, @Nullable Object value, UserId userId, long version) {
        jdbc.sql("UPDATE query.person SET " + column
                        + " = :value, version = :version WHERE user_id = :user AND version < :version")
                .param("user", userId.value())
                .param("value", value)
                .param("version", version)
                .update();
    }
}
