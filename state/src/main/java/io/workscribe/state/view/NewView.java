package io.workscribe.state.view;

import io.workscribe.api.common.Document;
import org.jspecify.annotations.Nullable;

/** What a view is made with. */
public record NewView(
        ViewId id, String name, Document filter, @Nullable String sort, Document layout, boolean shared) {}
