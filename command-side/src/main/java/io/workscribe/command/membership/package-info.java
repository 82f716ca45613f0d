/** Organizations, who belongs to them as what, and who is invited. Knows nothing of what members work on. */
package io.workscribe.command.membership;
