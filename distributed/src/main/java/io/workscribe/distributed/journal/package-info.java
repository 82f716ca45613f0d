/**
 * What keeps the command side's own tables and the events together where they are in two places: nothing commits both at
 * once there, so a process can die between the events and their rows. Must not know what is in any table.
 */
@NullMarked
package io.workscribe.distributed.journal;

import org.jspecify.annotations.NullMarked;
