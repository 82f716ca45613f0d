/** The connection to Axon Server, and whether it answers. Must not know what is sent over it. */
@NullMarked
package io.workscribe.distributed.connection;

import org.jspecify.annotations.NullMarked;
