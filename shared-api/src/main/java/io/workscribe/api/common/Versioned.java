package io.workscribe.api.common;

/** A view of one thing that can be edited. */
public interface Versioned {

    /**
     * Grows with every edit of the thing, and with nothing else: not with what is said about it, its place among others,
     * or what others are called. It is the sequence number of the event that edited it last, and the first part of the
     * ETag, against which an If-Match is held.
     */
    long version();
}
