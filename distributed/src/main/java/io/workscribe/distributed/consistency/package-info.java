/**
 * How a writer comes to read their own writes when the tables are filled by other processes: these tell each other how
 * far they are, and share the work. Must not know what is in any table.
 */
@NullMarked
package io.workscribe.distributed.consistency;

import org.jspecify.annotations.NullMarked;
