/**
 * Projects with their key, statuses and labels. Must not know the tasks that have them.
 */
@NullMarked
package io.workscribe.api.project;

import org.jspecify.annotations.NullMarked;
