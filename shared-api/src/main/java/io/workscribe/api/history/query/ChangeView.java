package io.workscribe.api.history.query;

import io.workscribe.api.identity.query.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one request, or one reaction to what happened, did.
 *
 * @param actor null where nobody did it: what follows from another change
 * @param via {@code web}, or {@code policy} for what follows from another change, or {@code undo}
 * @param cause the change that it follows from
 * @param undoes the change that it takes back
 * @param undoneBy the change that took it back
 * @param undoable whether it has an opposite and was not taken back
 * @param parts the first of them in a list, all of them where one change is shown
 * @param partCount how many there are
 */
public record ChangeView(
        UUID id,
        Instant at,
        @Nullable UserSummary actor,
        String via,
        @Nullable UUID cause,
        @Nullable UUID undoes,
        @Nullable UUID undoneBy,
        boolean undoable,
        List<ChangedPartView> parts,
        int partCount) {}
