/** The mails of the command side and the secret links inside them. */
@NullMarked
package io.workscribe.command.mail;

import org.jspecify.annotations.NullMarked;
