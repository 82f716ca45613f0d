/** Links between tasks and wiki pages, seen from either end. */
@NullMarked
package io.workscribe.query.link;

import org.jspecify.annotations.NullMarked;
