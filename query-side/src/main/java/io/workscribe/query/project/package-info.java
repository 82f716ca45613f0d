/** Projects with their statuses and labels as they are shown; tasks are not here. */
package io.workscribe.query.project;
