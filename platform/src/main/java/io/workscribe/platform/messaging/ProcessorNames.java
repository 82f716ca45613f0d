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

    private ProcessorNames() {}

    /** Whether the group's tables can be emptied and filled again from the beginning. */
    public static boolean isRebuildable(String name) {
        return name.startsWith(QUERY) || name.startsWith(LOOKUP) || name.startsWith(REPAIR);
    }

    static boolean isKnown(String name) {
        return isRebuildable(name) || name.startsWith(POLICY) || name.startsWith(SAGA);
    }
}
