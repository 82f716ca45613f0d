/** The connection to Axon Server, and whether it answers. Must not know what is sent over it. */
package io.workscribe.distributed.connection;
