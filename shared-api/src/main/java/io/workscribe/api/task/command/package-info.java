@NullMarked
package io.workscribe.api.task.command;

import org.jspecify.annotations.NullMarked;
