package io.workscribe.api.task.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.common.Versioned;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.wiki.PageId;
import java.time.Instant;

/** A link never changes: it comes and goes. */
public record LinkView(
        LinkId id, OrganizationId orgId, TaskId taskId, PageId pageId, UserId createdBy, Instant createdAt)
        implements Versioned {

    public static final long VERSION = 0;

    @Override
    public long version() {
        return VERSION;
    }
}
