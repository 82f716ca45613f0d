package io.workscribe.api.history.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;

/** Also of a deleted one. Refused with SPRINT_NOT_FOUND or FORBIDDEN. */
public record ChangesOfSprint(
        SprintId sprintId, UserId viewer, @Nullable ChangeCursor after, int limit) implements Query<ChangePage> {

    @Override
    public Class<ChangePage> resultType() {
        return ChangePage.class;
    }
}
