/**
 * Moving and copying what an installation has stored, while it is stopped: commands of the same jars as the servers.
 * Must not know how events are handled.
 */
@NullMarked
package io.workscribe.transfer;

import org.jspecify.annotations.NullMarked;
