/**
 * Axon's stores in PostgreSQL: an event store that skips nothing and wakes its readers after a commit, tokens and
 * sagas. Must not know how messages become JSON or how processors are configured.
 */
@NullMarked
package io.workscribe.platform.eventstore;

import org.jspecify.annotations.NullMarked;
