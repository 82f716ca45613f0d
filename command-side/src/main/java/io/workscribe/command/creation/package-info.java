/** Telling a creation that is repeated from another one under the same id. Knows no context. */
@NullMarked
package io.workscribe.command.creation;

import org.jspecify.annotations.NullMarked;
