package io.workscribe.platform.web;

import java.time.ZoneId;
import java.util.Set;

/** Time zones by their names in the IANA's list, and by nothing else that a {@link ZoneId} could be made of. */
final class TimeZones {

    static final String UNKNOWN = "There is no such time zone";
    static final int LONGEST = 50;

    private static final Set<String> NAMES = ZoneId.getAvailableZoneIds();

    private TimeZones() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }
}
