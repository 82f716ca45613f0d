/**
 * Moving and copying what an installation has stored, while it is stopped: commands of the same jars as the servers.
 * Must not know how events are handled.
 */
package io.workscribe.transfer;
