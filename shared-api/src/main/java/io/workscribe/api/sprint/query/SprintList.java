package io.workscribe.api.sprint.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By creation. The list ends where it would get too long.
 *
 * @param next what goes on behind it, as {@code after}; null at its end
 */
public record SprintList(
        List<SprintView> sprints, long total, @Nullable String next) {}
