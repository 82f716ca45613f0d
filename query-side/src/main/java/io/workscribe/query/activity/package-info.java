/** What happened to a task, one row for each change. */
@NullMarked
package io.workscribe.query.activity;

import org.jspecify.annotations.NullMarked;
