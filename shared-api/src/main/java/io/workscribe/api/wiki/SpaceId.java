package io.workscribe.api.wiki;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.workscribe.api.common.NewIds;
import io.workscribe.api.common.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** A space of wiki pages. */
public record SpaceId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SpaceId {
        Objects.requireNonNull(value, "value");
    }

    public static SpaceId random() {
        return new SpaceId(NewIds.next());
    }

    /** The space that the organization begins with; derived from it, so that there can be only one. */
    public static SpaceId firstOf(OrganizationId organizationId) {
        String name = "first-space:" + organizationId;
        return new SpaceId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The bare UUID: Axon keys aggregates and saga associations by it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
