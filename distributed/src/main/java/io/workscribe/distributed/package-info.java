/**
 * What only several processes need. Its configuration is the whole of it for those who start one; a process by itself
 * does without.
 */
@NullMarked
package io.workscribe.distributed;

import org.jspecify.annotations.NullMarked;
