package io.workscribe.api.project.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;

/** Refused with LABEL_NOT_FOUND. */
public record LabelById(LabelId labelId, UserId viewer) implements Query<LabelView> {

    @Override
    public Class<LabelView> resultType() {
        return LabelView.class;
    }
}
