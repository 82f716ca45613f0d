package io.workscribe.platform.repair;

/**
 * Of which events the rows are missing, because the process that stored them died before it wrote these. There is one
 * where events and rows are in two places.
 */
public interface MissingRows {

    /** The group that repairs tables from events. A replay empties none: it repairs what is missing, what is written stays. */
    String REPAIR_GROUP = "repair.command-side";

    /** Whether the rows of this event are missing; they count as written from now on. */
    boolean isMissing(Object stream, long sequenceNumber);
}
