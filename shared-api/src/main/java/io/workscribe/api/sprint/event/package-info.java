@NullMarked
package io.workscribe.api.sprint.event;

import org.jspecify.annotations.NullMarked;
