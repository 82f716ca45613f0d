/** Sprints: what they are about, when they begin and end, and that a project has one active sprint at a time. */
package io.workscribe.command.sprint;
