package io.workscribe.platform.eventstore;

import java.time.Duration;

/**
 * Under whose name this process claims segments of event processors.
 *
 * @param timeout how long a claim lives without a sign of life of its owner
 * @param signOfLife how often the owner gives one
 */
public record ClaimOwner(String name, Duration timeout, Duration signOfLife) {}
