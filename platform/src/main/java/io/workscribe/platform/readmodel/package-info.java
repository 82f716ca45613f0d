/**
 * Read models: sets of tables that are derived from events, with the handlers that fill them. Each has generations that are
 * built beside each other, so that one can take the place of another while both sides go on. Must not know any context.
 */
@NullMarked
package io.workscribe.platform.readmodel;

import org.jspecify.annotations.NullMarked;
