/** Events that older builds have stored become, while they are read, what this build stores. */
@NullMarked
package io.workscribe.platform.upcasting;

import org.jspecify.annotations.NullMarked;
