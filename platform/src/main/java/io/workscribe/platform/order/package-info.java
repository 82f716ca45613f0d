/** Places in orders that people arrange by hand. Must not know what is arranged. */
@NullMarked
package io.workscribe.platform.order;

import org.jspecify.annotations.NullMarked;
