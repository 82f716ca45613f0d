/**
 * Signed tokens, the sessions behind them, and the check of an access token. Must not know HTTP, nor how a person signs
 * in.
 */
@NullMarked
package io.workscribe.platform.security;

import org.jspecify.annotations.NullMarked;
