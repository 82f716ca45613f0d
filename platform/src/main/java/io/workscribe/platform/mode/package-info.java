/**
 * How a process starts, and all that differs in one that runs by itself. What takes its place in several processes on
 * Axon Server is theirs to bring. Must not know any context.
 */
@NullMarked
package io.workscribe.platform.mode;

import org.jspecify.annotations.NullMarked;
