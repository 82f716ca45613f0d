package io.workscribe.api.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * The membership of one person in one organization; derived from both, so there can be only one stream for it.
 */
public record MembershipId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MembershipId {
        Objects.requireNonNull(value, "value");
    }

    public static MembershipId of(OrganizationId organizationId, UserId userId) {
        String name = "membership:" + organizationId + ":" + userId;
        return new MembershipId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The bare UUID: Axon keys aggregates and saga associations by it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
