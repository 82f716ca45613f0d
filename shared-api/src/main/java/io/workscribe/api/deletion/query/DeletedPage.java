package io.workscribe.api.deletion.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest deletion first.
 *
 * @param next what goes on behind it, as {@code after}; null on the last page
 */
public record DeletedPage(
        List<DeletedThing> items, @Nullable String next) {}
