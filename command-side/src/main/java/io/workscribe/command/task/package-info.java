/** Tasks with their comments and labels, and the order in which a project shows them. */
package io.workscribe.command.task;
