/** Projects with their statuses and labels as they are shown; tasks are not here. */
@NullMarked
package io.workscribe.query.project;

import org.jspecify.annotations.NullMarked;
