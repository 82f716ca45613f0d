package io.workscribe.platform.messaging;

/** What the first part of a processing group's name says about it. */
public final class ProcessorNames {

    /** A projection of the read side. */
    public static final String QUERY = "query.";

    /** A table of facts that the command side needs for its decisions. */
    public static final String LOOKUP = "lookup.";

    /** Makes rows that a deciding handler could not commit any more; nobody waits for it while all is well. */
    public static final String REPAIR = "repair.";

    /** A reaction that only sends commands. */
    public static final String POLICY = "policy.";

    /** A process with memory. */
    public static final String SAGA = "saga.";

    /** Tells open browsers what everybody can read already; nobody waits for it, and nothing is told again. */
    public static final String LIVE = "live.";

    /** The one projection that may be a moment behind: nobody looks for what they have just written. */
    private static final String SEARCH = "query.search";

    private ProcessorNames() {}

    /** Whether a write is answered only when the group has seen it. */
    public static boolean isAwaited(String name) {
        return isReadModel(name) && !name.equals(SEARCH);
    }

    /** Whether everything that the group does is in rows that follow from events. */
    public static boolean isReadModel(String name) {
        return name.startsWith(QUERY) || name.startsWith(LOOKUP);
    }

    /** Whether the group's tables can be emptied and filled again from the beginning. */
    public static boolean isRebuildable(String name) {
        return isReadModel(name) || name.startsWith(REPAIR);
    }

    static boolean isKnown(String name) {
        return isRebuildable(name) || name.startsWith(POLICY) || name.startsWith(SAGA) || name.startsWith(LIVE);
    }
}
