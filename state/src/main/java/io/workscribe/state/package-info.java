/** Ordinary state that both sides use: neither event nor projection. */
@NullMarked
package io.workscribe.state;

import org.jspecify.annotations.NullMarked;
