package io.workscribe.api.history.query;

import java.time.Instant;
import java.util.List;

/** How many changes there were, in stretches of time of one length. */
public record ChangeDensityView(List<Bucket> buckets) {

    /** from is inclusive, to exclusive. */
    public record Bucket(Instant from, Instant to, long count) {}
}
