@NullMarked
package io.workscribe.api.sprint.query;

import org.jspecify.annotations.NullMarked;
