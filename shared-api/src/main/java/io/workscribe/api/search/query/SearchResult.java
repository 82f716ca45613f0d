package io.workscribe.api.search.query;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One found thing; its key {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FoundTask.class, name = "task"),
    @JsonSubTypes.Type(value = FoundPage.class, name = "page")
})
public sealed interface SearchResult permits FoundTask, FoundPage {

    String title();

    Instant updatedAt();

    @Nullable
    Highlight highlight();
}
