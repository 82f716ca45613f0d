/** Telling changes of ordinary state to open browsers. */
@NullMarked
package io.workscribe.state.live;

import org.jspecify.annotations.NullMarked;
