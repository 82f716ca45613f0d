package io.workscribe.api.history.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Empty for people outside the organization.
 *
 * @param after the change behind which the page begins; null for the newest
 */
public record OrganizationChanges(
        OrganizationId organizationId,
        UserId viewer,
        ChangeFilter filter,
        @Nullable ChangeCursor after,
        int limit) implements Query<ChangePage> {

    @Override
    public Class<ChangePage> resultType() {
        return ChangePage.class;
    }
}
