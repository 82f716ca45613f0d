package io.workscribe.api.deletion.query;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.deletion.DeletedResource;
import io.workscribe.api.identity.query.UserSummary;
import io.workscribe.api.wiki.SpaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deletion. What it took with it comes back with it.
 *
 * @param label name or title; how a comment begins
 * @param deletedBy null where nobody did it
 * @param changeId of the change that deleted it
 * @param projectId the project it belongs to, or is
 * @param spaceId the space it belongs to, or is
 * @param taskId of a comment: its task
 */
public record DeletedThing(
        DeletedResource resource,
        UUID id,
        String label,
        Instant deletedAt,
        @Nullable UserId deletedBy,
        @Nullable UserSummary actor,
        String changeId,
        @Nullable ProjectId projectId,
        @Nullable SpaceId spaceId,
        @Nullable TaskId taskId) {}
