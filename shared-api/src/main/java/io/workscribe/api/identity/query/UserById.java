package io.workscribe.api.identity.query;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;

/** Refused with USER_NOT_FOUND when there is no such account. */
public record UserById(UserId userId) implements Query<UserView> {

    @Override
    public Class<UserView> resultType() {
        return UserView.class;
    }
}
