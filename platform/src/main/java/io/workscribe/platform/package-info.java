/**
 * The technical ground of both sides: {@link io.workscribe.platform.PlatformConfiguration} puts the packages below
 * together, and the other classes here are what a process is started with. Must not know a context: of the messages it
 * knows what {@code io.workscribe.api.common} says about all of them.
 */
@NullMarked
package io.workscribe.platform;

import org.jspecify.annotations.NullMarked;
