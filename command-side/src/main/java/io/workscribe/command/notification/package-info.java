/** What people were told. Knows nothing of why: the saga of the read side decides that. */
package io.workscribe.command.notification;
