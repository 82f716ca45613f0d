@NullMarked
package io.workscribe.api.task.query;

import org.jspecify.annotations.NullMarked;
