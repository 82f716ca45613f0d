package io.workscribe.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a 422 answer.
 *
 * @param type machine word, see section 2.2 of the API contract
 * @param loc where: {@code body}, {@code query} or {@code path}, then the field path with integers for list positions
 * @param msg for people
 * @param input the offending value; null when it is missing or a secret
 * @param ctx parameters of the broken rule; left out when null
 */
public record Problem(
        String type,
        List<Object> loc,
        String msg,
        @Nullable Object input,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> ctx) {}
