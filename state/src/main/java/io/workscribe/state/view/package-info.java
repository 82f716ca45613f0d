/** Filters of tasks that people keep. */
@NullMarked
package io.workscribe.state.view;

import org.jspecify.annotations.NullMarked;
