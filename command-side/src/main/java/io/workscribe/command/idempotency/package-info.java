/** Requests that carry an Idempotency-Key are done once, however often they come. */
@NullMarked
package io.workscribe.command.idempotency;

import org.jspecify.annotations.NullMarked;
