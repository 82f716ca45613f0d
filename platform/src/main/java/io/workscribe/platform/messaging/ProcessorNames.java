package io.workscribe.platform.messaging;

/**
 * What the first part of a processing group's name says about it. The processor of a generation of a read model is called
 * after its group and the generation's number: {@code query.tasks~12}.
 */
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

    private static final char GENERATION = '~';

    private ProcessorNames() {}

    public static String ofGeneration(String group, long generation) {
        return group + GENERATION + generation;
    }

    /** The name without the number of a generation. */
    public static String groupOf(String name) {
        int end = name.indexOf(GENERATION);
        return end < 0 ? name : name.substring(0, end);
    }

    /** Whether a write is answered only when the group has seen it. */
    public static boolean isAwaited(String name) {
        return isReadModel(name) && !groupOf(name).equals(SEARCH);
    }

    /** Whether everything that the group does is in rows that follow from events. */
    public static boolean isReadModel(String name) {
        return name.startsWith(QUERY) || name.startsWith(LOOKUP);
    }

    /** Whether what the group has written can be made anew from the beginning. */
    public static boolean isRebuildable(String name) {
        return isReadModel(name) || name.startsWith(REPAIR);
    }

    static boolean isKnown(String name) {
        return isRebuildable(name) || name.startsWith(POLICY) || name.startsWith(SAGA) || name.startsWith(LIVE);
    }
}
