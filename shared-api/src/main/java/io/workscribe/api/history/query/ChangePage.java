package io.workscribe.api.history.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Newest first. A page ends where it would get too long.
 *
 * @param next what goes on behind it, as {@code after}; null on the last page
 */
public record ChangePage(List<ChangeView> changes, @Nullable String next) {}
