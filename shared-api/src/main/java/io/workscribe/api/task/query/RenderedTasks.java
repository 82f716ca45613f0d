package io.workscribe.api.task.query;

import io.workscribe.api.common.Query;

/** The same page, as JSON for clients: who only passes it on need not take it apart. Refused like {@link ProjectTasks}. */
public record RenderedTasks(ProjectTasks tasks) implements Query<RenderedTaskPage> {

    @Override
    public Class<RenderedTaskPage> resultType() {
        return RenderedTaskPage.class;
    }
}
