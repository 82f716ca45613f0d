/**
 * The events in Axon Server while everything else is in PostgreSQL: the order in which both commit, and whether they
 * belong together. Must not know what is in any event.
 */
@NullMarked
package io.workscribe.distributed.eventstore;

import org.jspecify.annotations.NullMarked;
