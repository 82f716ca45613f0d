@NullMarked
package io.workscribe.command;

import org.jspecify.annotations.NullMarked;
