@NullMarked
package io.workscribe.api.sprint.command;

import org.jspecify.annotations.NullMarked;
