package io.workscribe.api.history.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import java.util.UUID;

/** With all its parts and documents. Refused with CHANGE_NOT_FOUND, also where the viewer is no member. */
public record ChangeById(UUID changeId, UserId viewer) implements Query<ChangeView> {

    @Override
    public Class<ChangeView> resultType() {
        return ChangeView.class;
    }
}
