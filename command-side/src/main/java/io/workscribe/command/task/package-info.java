/** Tasks with their comments, labels and links to pages, and the order in which a project shows them. */
@NullMarked
package io.workscribe.command.task;

import org.jspecify.annotations.NullMarked;
