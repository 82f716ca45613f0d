/**
 * What the person who runs WorkScribe sees and does, on the management port. Must not offer anything to the users of
 * the product.
 */
package io.workscribe.platform.operations;
