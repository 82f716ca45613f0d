/**
 * What all JSON mappers have in common, and documents as the JSON that they are. Must not know where the JSON goes:
 * over the wire, into the event store or into a table.
 */
@NullMarked
package io.workscribe.platform.json;

import org.jspecify.annotations.NullMarked;
