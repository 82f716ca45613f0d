package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.wiki.PageId;
import org.axonframework.serialization.Revision;

/** pageTitle as it was then. */
@Revision("1")
public record PageLinked(
        TaskId taskId,
        OrganizationId organizationId,
        ProjectId projectId,
        LinkId linkId,
        PageId pageId,
        String pageTitle,
        UserId linkedBy)
        implements TaskEvent {}
