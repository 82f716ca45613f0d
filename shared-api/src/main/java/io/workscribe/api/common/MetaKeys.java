package io.workscribe.api.common;

/** Keys of message metadata. Every value is a string: numbers do not survive JSON with their type. */
public final class MetaKeys {

    /** The user who acts, as a UUID string; follows from a command to its events and to the commands they cause. */
    public static final String ACTOR = "actorId";

    /** The aggregate version the client last saw (If-Match), as a decimal string. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** In the result of a command that was handled elsewhere: the version it wrote, as a decimal string. */
    public static final String WRITTEN_VERSION = "writtenVersion";

    private MetaKeys() {}
}
