package io.workscribe.api.notification;

/** Why somebody is notified. */
public enum NotificationType {
    TASK_ASSIGNED,
    MENTION,
    TASK_DONE;

    /** The spelling on the wire, in stored events and in the read tables. */
    public String wire() {
        return name();
    }

    /** The constant spelled so, without regard to the caller's locale; fails with IllegalArgumentException for others. */
    public static NotificationType ofWire(String wire) {
        return valueOf(wire);
    }
}
