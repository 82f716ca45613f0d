package io.workscribe.api.project.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By creation, without the archived ones. The list ends where it would get too long.
 *
 * @param next what goes on behind it, as {@code after}; null, and left out, at its end
 */
public record ProjectList(
        List<ProjectView> projects,
        long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}
