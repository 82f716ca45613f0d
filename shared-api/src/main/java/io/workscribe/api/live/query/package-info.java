/** What the processes of the read side ask each other about told changes. */
@NullMarked
package io.workscribe.api.live.query;

import org.jspecify.annotations.NullMarked;
