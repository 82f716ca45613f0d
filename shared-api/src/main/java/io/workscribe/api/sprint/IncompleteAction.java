package io.workscribe.api.sprint;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the tasks of a sprint that are not done go when it is completed. */
public enum IncompleteAction {
    @JsonProperty("backlog")
    BACKLOG,
    @JsonProperty("sprint")
    SPRINT
}
