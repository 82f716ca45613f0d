package io.workscribe.command.identity;

import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The password hashes of people. */
@Component
class Credentials {

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UserId userId, String passwordHash) {
        jdbc.sql("INSERT INTO command.credential (user_id, password_hash) VALUES (?, ?) "
                        + "ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash")
                .params(userId.value(), passwordHash)
                .update();
    }

    /** False when the former hash stands no longer; null is for accounts without a password. */
    boolean replace(UserId userId, @Nullable String formerHash, String passwordHash) {
        int replaced = formerHash == null
                ? jdbc.sql("INSERT INTO command.credential (user_id, password_hash) VALUES (?, ?) "
                                + "ON CONFLICT (user_id) DO NOTHING")
                        .params(userId.value(), passwordHash)
                        .update()
                : jdbc.sql("UPDATE command.credential SET password_hash = ? WHERE user_id = ? AND password_hash = ?")
                        .params(passwordHash, userId.value(), formerHash)
                        .update();
        return replaced > 0;
    }

    void remove(UserId userId) {
        jdbc.sql("DELETE FROM command.credential WHERE user_id = ?")
                .param(userId.value())
                .update();
    }

    /** Keeps the password as it is to the end of the transaction; false when it is no longer the one that was proven. */
    boolean hold(Accounts.Proof proof) {
        return jdbc.sql("SELECT true FROM command.credential WHERE user_id = ? AND password_hash = ? FOR SHARE")
                .params(proof.userId().value(), proof.passwordHash())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Null for accounts without a password. */
    @Nullable
    String hashOf(UserId userId) {
        return jdbc.sql("SELECT password_hash FROM command.credential WHERE user_id = ?")
                .param(userId.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
