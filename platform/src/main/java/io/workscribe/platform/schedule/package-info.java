/**
 * Work that is decided on in a transaction and done after it, once, by whichever process is free. Must not know what the
 * work is.
 */
@NullMarked
package io.workscribe.platform.schedule;

import org.jspecify.annotations.NullMarked;
