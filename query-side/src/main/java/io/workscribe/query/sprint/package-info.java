/** Sprints as they are shown; which tasks are in them is counted where the tasks are. */
@NullMarked
package io.workscribe.query.sprint;

import org.jspecify.annotations.NullMarked;
