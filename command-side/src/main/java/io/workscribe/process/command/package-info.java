/** The main class of the command side. Knows the configuration of the side and nothing else of it. */
@NullMarked
package io.workscribe.process.command;

import org.jspecify.annotations.NullMarked;
