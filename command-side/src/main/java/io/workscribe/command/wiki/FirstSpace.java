package io.workscribe.command.wiki;

import io.workscribe.api.wiki.command.CreateFirstSpace;
import io.workscribe.api.wiki.event.SpaceCreated;

/** The space that an organization begins with. */
final class FirstSpace {

    static final String KEY = "GEN";

    private FirstSpace() {}

    static SpaceCreated created(CreateFirstSpace command) {
        return new SpaceCreated(
                command.spaceId(),
                command.organizationId(),
                "General",
                KEY,
                "General documentation space",
                "\uD83D\uDCCB",
                command.createdBy());
    }
}
