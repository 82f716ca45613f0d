/**
 * What deciding handlers may know about other aggregates: tables kept from events by the group lookup.directory.
 * The projection barrier waits for them, so a command sees everything that was answered before it.
 */
@NullMarked
package io.workscribe.command.lookup;

import org.jspecify.annotations.NullMarked;
