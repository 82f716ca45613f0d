/** The main class of the read side. Knows the configuration of the side and nothing else of it. */
@NullMarked
package io.workscribe.process.query;

import org.jspecify.annotations.NullMarked;
