@NullMarked
package io.workscribe.api.task.event;

import org.jspecify.annotations.NullMarked;
