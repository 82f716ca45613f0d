@NullMarked
package io.workscribe.api.project.command;

import org.jspecify.annotations.NullMarked;
