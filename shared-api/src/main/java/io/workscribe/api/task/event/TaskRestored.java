package io.workscribe.api.task.event;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import org.axonframework.serialization.Revision;

/**
 * A deleted task is there again, as it was, with what was said about it. What does not fit any more (its sprint, its
 * parent, its place) has changed by events of its own that follow, and so have the tasks that are below it again.
 */
@Revision("1")
public record TaskRestored(TaskId taskId, OrganizationId organizationId, ProjectId projectId) implements TaskEvent {}
