/** Uniqueness across aggregates: one row per key, written inside the command handler. Knows no context. */
package io.workscribe.command.reservation;
