/** What happened to a task, one row for each change. */
package io.workscribe.query.activity;
