package io.workscribe.command.sample;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * One sample while it is made: whose it is, and the ids of what is in it by their names in the script.
 *
 * @param by whose first steps it is for
 */
public record Sample(
        OrganizationId organizationId,
        ProjectId projectId,
        String projectKey,
        SpaceId spaceId,
        String spaceKey,
        SprintId sprintId,
        UserId by,
        LocalDate today,
        SampleScript script,
        Map<String, LabelId> labels,
        Map<String, PageId> pages,
        Map<String, TaskId> tasks) {

    /** With nothing in it yet. */
    static Sample of(
            OrganizationId organizationId,
            ProjectId projectId,
            String projectKey,
            SpaceId spaceId,
            String spaceKey,
            SprintId sprintId,
            UserId by,
            LocalDate today) {
        return new Sample(
                organizationId,
                projectId,
                projectKey,
                spaceId,
                spaceKey,
                sprintId,
                by,
                today,
                SampleScript.read(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
    }

    public LabelId label(String name) {
        return labels.computeIfAbsent(name, made -> LabelId.random());
    }

    public PageId page(String title) {
        return pages.computeIfAbsent(title, made -> PageId.random());
    }

    public TaskId task(String title) {
        return tasks.computeIfAbsent(title, made -> TaskId.random());
    }
}
