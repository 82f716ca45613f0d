/**
 * What the command side's tables ask for where they may lack rows of events that were stored: whether a key can be
 * trusted, and what is missing. Must not know how anybody finds out.
 */
@NullMarked
package io.workscribe.platform.repair;

import org.jspecify.annotations.NullMarked;
