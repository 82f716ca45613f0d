package io.workscribe.api.history.query;

import org.jspecify.annotations.Nullable;

/**
 * A field that a change set.
 *
 * @param name as the resource's JSON has it; {@code place} for the place among others, which has no values where it is no
 *     number
 * @param from what it was: any JSON, a document as {@code {"document": true}} where not all is shown
 * @param fromLabel what a person calls it; null where the value says it itself
 */
public record ChangedFieldView(
        String name,
        @Nullable Object from,
        @Nullable Object to,
        @Nullable String fromLabel,
        @Nullable String toLabel) {}
