/** What was deleted and can be brought back, one row for each deletion. */
@NullMarked
package io.workscribe.query.deletion;

import org.jspecify.annotations.NullMarked;
