/**
 * The two ways to run, one configuration each: all that differs between one process by itself and several on Axon
 * Server is chosen here. Must not know any context.
 */
package io.workscribe.platform.mode;
