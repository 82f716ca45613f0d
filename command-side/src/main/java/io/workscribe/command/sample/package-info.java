/**
 * A project, a sprint and a wiki space that explain the product by using it. What they say is in a file; each context
 * makes its own part, all in one decision. Knows none of the contexts.
 */
@NullMarked
package io.workscribe.command.sample;

import org.jspecify.annotations.NullMarked;
