/**
 * The log of told changes: what of the events concerns which topic, in one order for all processes. Knows what is shown
 * only through {@link io.workscribe.query.live.ShownRows}, and no socket.
 */
@NullMarked
package io.workscribe.query.live;

import org.jspecify.annotations.NullMarked;
