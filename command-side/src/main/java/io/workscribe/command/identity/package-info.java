/** People, their accounts and what opens them. Credentials and tokens stay in tables here and never enter a message. */
@NullMarked
package io.workscribe.command.identity;

import org.jspecify.annotations.NullMarked;
