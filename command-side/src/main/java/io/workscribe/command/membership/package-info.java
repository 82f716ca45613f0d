/** Organizations, who belongs to them as what, and who is invited. Knows nothing of what members work on. */
@NullMarked
package io.workscribe.command.membership;

import org.jspecify.annotations.NullMarked;
