package io.workscribe.api.common;

/** A view of one aggregate. */
public interface Versioned {

    /** The aggregate's sequence number of its newest event that this view shows; served as the ETag. */
    long version();
}
