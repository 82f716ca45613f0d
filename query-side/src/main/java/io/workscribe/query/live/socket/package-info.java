/**
 * The WebSocket of browsers: who connects, what they say and are told. Reads the log of told changes; knows no event and
 * no row.
 */
@NullMarked
package io.workscribe.query.live.socket;

import org.jspecify.annotations.NullMarked;
