package io.workscribe.api.wiki.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By creation. The list ends where it would get too long.
 *
 * @param next what goes on behind it, as {@code after}; null, and left out, at its end
 */
public record SpaceList(
        List<SpaceView> spaces,
        long total,
        int skip,
        int limit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}
