package io.workscribe.api.search.query;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One found thing; its key {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TaskResult.class, name = "task"),
    @JsonSubTypes.Type(value = PageResult.class, name = "page")
})
public sealed interface SearchResult permits TaskResult, PageResult {

    String title();

    Instant updatedAt();

    @Nullable
    Highlight highlight();
}
