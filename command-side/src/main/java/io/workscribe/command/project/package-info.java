/** Projects with their statuses and labels. Knows nothing of the tasks inside. */
package io.workscribe.command.project;
