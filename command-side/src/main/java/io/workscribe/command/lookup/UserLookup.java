package io.workscribe.command.lookup;

import io.workscribe.api.common.UserId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People with an account. */
@Component
public class UserLookup {

    private final JdbcClient jdbc;

    UserLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person as other aggregates see them. */
    public record UserEntry(UserId userId, String displayName, String email, boolean active) {}

    public Optional<UserEntry> user(UserId userId) {
        return jdbc.sql("SELECT display_name, email, active FROM command.known_user WHERE user_id = ?")
                .param(userId.value())
                .query((row, number) -> new UserEntry(
                        userId, row.getString("display_name"), row.getString("email"), row.getBoolean("active")))
                .optional();
    }
}
