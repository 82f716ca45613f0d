package io.workscribe.api.sprint.query;

import java.util.List;

/** By creation. */
public record SprintList(List<SprintView> sprints, long total) {}
