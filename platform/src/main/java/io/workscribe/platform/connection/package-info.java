/**
 * What happens between a client's connection and the first filter: bodies that come slowly, answers that are not read,
 * connections that are hoarded, and requests that the server itself refuses. No thread waits for a client here.
 */
@NullMarked
package io.workscribe.platform.connection;

import org.jspecify.annotations.NullMarked;
