/**
 * An outbox that keeps mail through crashes and sends it when it can. Must not know what a mail says or why it is
 * sent.
 */
@NullMarked
package io.workscribe.platform.mail;

import org.jspecify.annotations.NullMarked;
