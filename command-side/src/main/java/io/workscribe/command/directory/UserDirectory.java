package io.workscribe.command.directory;

import io.workscribe.api.common.UserId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People with an account. */
@Component
public class UserDirectory {

    private final JdbcClient jdbc;

    UserDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person as other aggregates see them. */
    public record KnownUser(UserId userId, String displayName, String email, boolean active) {}

    public Optional<KnownUser> user(UserId userId) {
        return jdbc.sql("SELECT display_name, email, active FROM command.known_user WHERE user_id = ?")
                .param(userId.value())
                .query((row, number) -> new KnownUser(
                        userId, row.getString("display_name"), row.getString("email"), row.getBoolean("active")))
                .optional();
    }
}
