package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.wiki.PageId;
import org.axonframework.serialization.Revision;

/** Not told when the page is deleted: then the link stays, and is not shown. */
@Revision("1")
public record PageUnlinked(
        TaskId taskId, OrganizationId organizationId, ProjectId projectId, LinkId linkId, PageId pageId)
        implements TaskEvent {}
