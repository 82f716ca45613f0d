package io.workscribe.platform.readmodel;

import java.time.Duration;

/**
 * How one generation takes the place of another while several processes look.
 *
 * @param announcement until every process has heard that writers wait for the new one, or knows that it hears nothing
 * @param kept how long the old one goes on being fed: somebody may still wait for it
 * @param headOfEmptyStore what an event store says is its newest position when it has no event
 * @param beforeStart whether the process begins to serve only when all its read models have been built
 */
public record Handover(Duration announcement, Duration kept, boolean beforeStart, long headOfEmptyStore) {}
