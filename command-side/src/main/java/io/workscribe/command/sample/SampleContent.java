package io.workscribe.command.sample;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.platform.messaging.Precondition;

/** The part of a sample that one context decides about, in the unit of work of the whole. */
public interface SampleContent {

    /** In this order they are made; they go the other way round. */
    enum Part {
        PROJECT,
        SPRINTS,
        SPACE,
        TASKS
    }

    Part part();

    void create(Sample sample);

    /** Refuses what was edited since somebody saw it. */
    default void require(ProjectId projectId, Precondition precondition) {}

    /** With all that people put beside it. */
    void delete(ProjectId projectId, SpaceId spaceId);
}
