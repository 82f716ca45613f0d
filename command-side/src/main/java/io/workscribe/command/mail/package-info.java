/** The mails of the command side and the secret links inside them. */
package io.workscribe.command.mail;
