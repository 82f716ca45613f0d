/** Telling a creation that is repeated from another one under the same id. Knows no context. */
package io.workscribe.command.creation;
