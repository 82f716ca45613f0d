/** Sprints: what they are about, when they begin and end, and that a project has one active sprint at a time. */
@NullMarked
package io.workscribe.command.sprint;

import org.jspecify.annotations.NullMarked;
