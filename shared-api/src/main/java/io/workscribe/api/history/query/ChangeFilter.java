package io.workscribe.api.history.query;

import io.workscribe.api.common.ListParameters;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a list shows; all of it must hold, for one part where it is about parts. No resources or actions are all.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record ChangeFilter(
        @Nullable ProjectId projectId,
        @Nullable SpaceId spaceId,
        @Nullable TaskId taskId,
        @Nullable PageId pageId,
        @Nullable SprintId sprintId,
        @Nullable UserId actorId,
        List<ChangedResource> resources,
        List<ChangeAction> actions,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final ChangeFilter EVERYTHING =
            new ChangeFilter(null, null, null, null, null, null, List.of(), List.of(), null, null);

    /** As the parameters say. */
    public static ChangeFilter of(ListParameters given) {
        return new ChangeFilter(
                given.id("project_id", ProjectId::new),
                given.id("space_id", SpaceId::new),
                given.id("task_id", TaskId::new),
                given.id("page_id", PageId::new),
                given.id("sprint_id", SprintId::new),
                given.id("actor_id", UserId::new),
                given.choices("resource", ChangedResource.class),
                given.choices("action", ChangeAction.class),
                given.instant("from"),
                given.instant("to"));
    }

    /** Of all that is about one resource. */
    public static ChangeFilter ofTask(TaskId task) {
        return new ChangeFilter(null, null, task, null, null, null, List.of(), List.of(), null, null);
    }

    /** Likewise. */
    public static ChangeFilter ofPage(PageId page) {
        return new ChangeFilter(null, null, null, page, null, null, List.of(), List.of(), null, null);
    }

    /** Likewise. */
    public static ChangeFilter ofSprint(SprintId sprint) {
        return new ChangeFilter(null, null, null, null, sprint, null, List.of(), List.of(), null, null);
    }
}
