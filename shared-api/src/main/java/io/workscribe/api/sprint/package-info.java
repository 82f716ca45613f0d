/**
 * Sprints of projects. Which tasks are planned in one is a fact of the task.
 */
@NullMarked
package io.workscribe.api.sprint;

import org.jspecify.annotations.NullMarked;
