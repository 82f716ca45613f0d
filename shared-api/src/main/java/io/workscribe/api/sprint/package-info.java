/**
 * Sprints of projects. Which tasks are planned in one is a fact of the task.
 */
package io.workscribe.api.sprint;
