package io.workscribe.api.deletion.query;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.deletion.DeletedResource;
import org.jspecify.annotations.Nullable;

/**
 * What an organization has deleted and not brought back. Empty for people outside of it.
 *
 * @param resource null for all kinds
 * @param text what labels contain; null for all
 * @param after the row behind which the page begins
 */
public record DeletedThings(
        OrganizationId organizationId,
        UserId viewer,
        @Nullable DeletedResource resource,
        @Nullable String text,
        @Nullable Cursor after,
        int limit)
        implements Query<DeletedPage> {

    @Override
    public Class<DeletedPage> resultType() {
        return DeletedPage.class;
    }
}
