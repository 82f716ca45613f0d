/**
 * A believable small team to look at, made by the same commands that any client sends. Nothing else may depend on it.
 */
@NullMarked
package io.workscribe.command.demo;

import org.jspecify.annotations.NullMarked;
