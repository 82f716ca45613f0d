package io.workscribe.state.view;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.ShownVersion;
import io.workscribe.api.common.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a project's tasks that somebody has kept.
 *
 * @param filter parameters of the lists of tasks, as they were sent
 * @param sort null for the list's own order
 * @param layout whatever the clients of its maker keep in it
 * @param shared whether everybody in the organization sees it
 */
public record SavedViewResponse(
        ViewId id,
        ProjectId projectId,
        String name,
        Document filter,
        @Nullable String sort,
        Document layout,
        boolean shared,
        UserId ownerId,
        long version,
        Instant createdAt,
        Instant updatedAt,
        long revision)
        implements ShownVersion {}
