/**
 * Tasks with their comments, labels, links to wiki pages, order and activity. Refers to the statuses and labels of the
 * project context, to the ids of the wiki context and to people as the identity context shows them; must not know who is
 * notified of what.
 */
@NullMarked
package io.workscribe.api.task;

import org.jspecify.annotations.NullMarked;
