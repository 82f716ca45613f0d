package io.workscribe.state.view;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import org.jspecify.annotations.Nullable;

/** What shall be different about a view; null leaves it as it is. */
public record ViewEdit(
        @Nullable Change<String> name,
        @Nullable Change<Document> filter,
        @Nullable Change<String> sort,
        @Nullable Change<Document> layout,
        @Nullable Change<Boolean> shared) {}
