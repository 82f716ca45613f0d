/**
 * What the person who runs WorkScribe sees and does, on the management port. Must not offer anything to the users of
 * the product.
 */
@NullMarked
package io.workscribe.platform.operations;

import org.jspecify.annotations.NullMarked;
