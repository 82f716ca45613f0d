package io.workscribe.api.search.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.api.search.SearchKind;
import org.jspecify.annotations.Nullable;

/** text: as it was typed. Without a kind it is about tasks and pages. Who is no member of the organization finds nothing. */
public record OrganizationSearch(
        OrganizationId organizationId,
        UserId viewer,
        String text,
        @Nullable SearchKind kind) implements Query<SearchResults> {

    @Override
    public Class<SearchResults> resultType() {
        return SearchResults.class;
    }
}
