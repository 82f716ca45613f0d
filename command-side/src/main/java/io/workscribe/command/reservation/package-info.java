/** Uniqueness across aggregates: one row per key, written inside the command handler. Knows no context. */
@NullMarked
package io.workscribe.command.reservation;

import org.jspecify.annotations.NullMarked;
