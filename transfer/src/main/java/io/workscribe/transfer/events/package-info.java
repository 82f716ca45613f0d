/**
 * Moves the events of an installation from one store to the other: out into a file, in from a file, with the positions
 * of all processors translated. Works on what is stored, and so must not know how events are read or who handles them.
 */
@NullMarked
package io.workscribe.transfer.events;

import org.jspecify.annotations.NullMarked;
