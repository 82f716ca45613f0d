/** The buses whose messages Axon Server carries to whichever process handles them. Must not know any message. */
@NullMarked
package io.workscribe.distributed.messaging;

import org.jspecify.annotations.NullMarked;
