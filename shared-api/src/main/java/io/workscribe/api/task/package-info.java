/**
 * Tasks with their comments, labels, order and activity. Refers to the statuses and labels of the project context and
 * to people as the identity context shows them; must not know who is notified of what.
 */
package io.workscribe.api.task;
