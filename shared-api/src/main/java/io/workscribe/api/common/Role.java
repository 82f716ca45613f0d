package io.workscribe.api.common;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a member may do in an organization; every organization has exactly one owner. */
public enum Role {
    @JsonProperty("owner")
    OWNER,
    @JsonProperty("admin")
    ADMIN,
    @JsonProperty("member")
    MEMBER;

    /** The spelling on the wire, in stored events and in the read tables. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant spelled so, without regard to the caller's locale; fails with IllegalArgumentException for others. */
    public static Role ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
