package io.workscribe.command.reservation;

import io.workscribe.platform.repair.KeyGuard;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys that only one owner may have. A claim belongs to the transaction of the deciding handler: of two claims at
 * once the second waits for the first, and loses if the first commits.
 */
@Component
public class Reservations {

    private final JdbcClient jdbc;
    private final KeyGuard guard;

    Reservations(JdbcClient jdbc, KeyGuard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    /** Takes the key, or fails with the refusal; a repeated claim of the same owner changes nothing. */
    public void claim(Scope scope, String key, UUID owner, Supplier<? extends RuntimeException> refusal) {
        if (!tryClaim(scope, key, owner)) {
            throw refusal.get();
        }
    }

    /** Takes the key; false when somebody else has it. */
    public boolean tryClaim(Scope scope, String key, UUID owner) {
        // A failed plain INSERT would abort the transaction, and the owner could not be compared any more.
        boolean claimed = jdbc.sql("INSERT INTO command.reservation (scope, key, owner) VALUES (?, ?, ?) "
                                + "ON CONFLICT (scope, key) DO NOTHING")
                        .params(scope.text(), key, owner)
                        .update()
                > 0;
        hold(scope, key);
        return claimed || owner.equals(owner(scope, key));
    }

    /** Takes the key from whoever has it; the answer is the previous owner, or null. */
    public @Nullable UUID takeOver(Scope scope, String key, UUID owner) {
        UUID holder = jdbc.sql("INSERT INTO command.reservation AS held (scope, key, owner) VALUES (?, ?, ?) "
                        + "ON CONFLICT (scope, key) DO UPDATE SET owner = held.owner RETURNING owner")
                .params(scope.text(), key, owner)
                .query(UUID.class)
                .single();
        hold(scope, key);
        if (holder.equals(owner)) {
            return null;
        }
        jdbc.sql("UPDATE command.reservation SET owner = ? WHERE scope = ? AND key = ?")
                .params(owner, scope.text(), key)
                .update();
        return holder;
    }

    private void hold(Scope scope, String key) {
        guard.hold(scope.text() + "/" + key);
    }

    /** Gives the key back if this owner has it. */
    public void release(Scope scope, String key, UUID owner) {
        jdbc.sql("DELETE FROM command.reservation WHERE scope = ? AND key = ? AND owner = ?")
                .params(scope.text(), key, owner)
                .update();
    }

    /** Gives back whatever this owner has in the scope. */
    public void releaseAll(Scope scope, UUID owner) {
        jdbc.sql("DELETE FROM command.reservation WHERE scope = ? AND owner = ?")
                .params(scope.text(), owner)
                .update();
    }

    /** Who has the key, or null. */
    public @Nullable UUID owner(Scope scope, String key) {
        return jdbc.sql("SELECT owner FROM command.reservation WHERE scope = ? AND key = ?")
                .params(scope.text(), key)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
