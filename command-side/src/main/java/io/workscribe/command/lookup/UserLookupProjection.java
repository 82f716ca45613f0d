package io.workscribe.command.lookup;

import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.event.UserReactivated;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.api.identity.event.UserRenamed;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills what {@link UserLookup} reads. */
@ProcessingGroup(LookupGroup.GROUP)
class UserLookupProjection {

    private final JdbcClient jdbc;

    UserLookupProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(UserRegistered event) {
        jdbc.sql("INSERT INTO command.known_user (user_id, display_name, email, active) VALUES (?, ?, ?, true) "
                        + "ON CONFLICT (user_id) DO NOTHING")
                .params(
                        event.userId().value(),
                        event.displayName().text(),
                        event.email().text())
                .update();
    }

    @EventHandler
    void on(UserRenamed event) {
        jdbc.sql("UPDATE command.known_user SET display_name = ? WHERE user_id = ?")
                .params(event.displayName().text(), event.userId().value())
                .update();
    }

    @EventHandler
    void on(UserDeactivated event) {
        setActive(event.userId(), false);
    }

    @EventHandler
    void on(UserReactivated event) {
        setActive(event.userId(), true);
    }

    private void setActive(UserId userId, boolean active) {
        jdbc.sql("UPDATE command.known_user SET active = ? WHERE user_id = ?")
                .params(active, userId.value())
                .update();
    }
}
