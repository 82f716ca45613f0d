package io.workscribe.api.task.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Newest first; deleted tasks are left out. A page ends where it would get too long.
 *
 * @param next what goes on behind it, as {@code after}; null on the last page
 */
public record OrganizationActivityPage(
        List<OrganizationActivityView> data,
        PageMeta meta,
        @Nullable String next) {}
