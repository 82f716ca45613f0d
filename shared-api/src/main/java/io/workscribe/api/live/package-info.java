/** How processes hear that there is something new to tell to browsers; what it is, they read elsewhere. */
@NullMarked
package io.workscribe.api.live;

import org.jspecify.annotations.NullMarked;
