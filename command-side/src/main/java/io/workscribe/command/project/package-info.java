/** Projects with their statuses and labels. Knows nothing of the tasks inside. */
@NullMarked
package io.workscribe.command.project;

import org.jspecify.annotations.NullMarked;
