/** The buses whose messages Axon Server carries to whichever process handles them. Must not know any message. */
package io.workscribe.distributed.messaging;
