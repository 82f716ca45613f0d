/** Sprints as they are shown; which tasks are in them is counted where the tasks are. */
package io.workscribe.query.sprint;
