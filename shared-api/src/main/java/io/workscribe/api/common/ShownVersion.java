package io.workscribe.api.common;

/** A view that shows its version: clients meet it in lists, or have no other way to learn it. */
public interface ShownVersion extends Versioned {

    /**
     * Grows with anything the row shows, counts and place included, but not with what it shows of others: the name of a
     * person, or how many rows come before it. It is the position of the newest event that changed the row.
     */
    long revision();
}
