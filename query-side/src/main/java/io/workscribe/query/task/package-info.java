/** Tasks and their comments as they are shown in lists and alone. */
package io.workscribe.query.task;
