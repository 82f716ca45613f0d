package io.workscribe.api.common;

/** Keys of message metadata. Every value is a string: numbers do not survive JSON with their type. */
public final class MetaKeys {

    /** The user who acts, as a UUID string; follows from a command to its events and to the commands they cause. */
    public static final String ACTOR = "actorId";

    /** Of the change that a message belongs to: everything that one request, or one reaction to an event, does. A UUID. */
    public static final String CHANGE = "changeId";

    /** When that change happened, the same for all of it: ISO 8601 in UTC with six digits of a second. */
    public static final String CHANGED_AT = "at";

    /** The change that is reacted to; only where a policy or a saga acts. */
    public static final String CAUSE = "cause";

    /** The change that is taken back; only where something is. */
    public static final String UNDOES = "undoes";

    /** The browser tab, or whatever sent the request, as it calls itself; a UUID. */
    public static final String CLIENT = "clientId";

    /** What was asked for: the simple name of the command that an event follows from. */
    public static final String COMMAND = "command";

    /** The versions one of which the client last saw (If-Match), as decimal strings with commas between. */
    public static final String EXPECTED_VERSIONS = "expectedVersions";

    /** In the result of a command that was handled elsewhere: the version it wrote, as a decimal string. */
    public static final String WRITTEN_VERSION = "writtenVersion";

    /** Which command of which repeatable request it is; on a command and on its events, and no further. */
    public static final String REQUEST = "requestId";

    /** The sender answers with what can be read when the command is done; on a command only. */
    public static final String READ_BACK = "readBack";

    /** The id of an aggregate that was made for this command, so that nothing is known of it yet; on a command only. */
    public static final String NEW_AGGREGATE = "newAggregate";

    private MetaKeys() {}
}
