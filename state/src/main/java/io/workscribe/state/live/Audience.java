package io.workscribe.state.live;

import java.util.UUID;

/** Who of a topic's readers is told an entry, as the log spells it. */
public final class Audience {

    private static final String ONLY = "only:";
    private static final String OTHERS = "others:";

    private Audience() {}

    public static String only(UUID person) {
        return ONLY + person;
    }

    public static String othersThan(UUID person) {
        return OTHERS + person;
    }

    /** Whether a person is among an audience of this kind; audiences of other kinds have everybody. */
    public static boolean includes(String audience, UUID person) {
        if (audience.startsWith(ONLY)) {
            return audience.equals(only(person));
        }
        return !audience.equals(othersThan(person));
    }
}
