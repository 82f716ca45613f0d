/** What people were told. Knows nothing of why: the saga of the read side decides that. */
@NullMarked
package io.workscribe.command.notification;

import org.jspecify.annotations.NullMarked;
