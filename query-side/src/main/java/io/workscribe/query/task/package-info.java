/** Tasks and their comments as they are shown in lists and alone. */
@NullMarked
package io.workscribe.query.task;

import org.jspecify.annotations.NullMarked;
