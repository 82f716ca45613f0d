/** What can be said of any text, whoever wrote it and whatever for. Must not know where texts come from. */
@NullMarked
package io.workscribe.platform.text;

import org.jspecify.annotations.NullMarked;
