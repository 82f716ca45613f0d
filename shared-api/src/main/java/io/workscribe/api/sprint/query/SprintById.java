package io.workscribe.api.sprint.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.UserId;

/** Refused with SPRINT_NOT_FOUND, to people outside the organization too. */
public record SprintById(SprintId sprintId, UserId viewer) implements Query<SprintView> {

    @Override
    public Class<SprintView> resultType() {
        return SprintView.class;
    }
}
