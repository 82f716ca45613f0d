/** Changes: what each request did, on which resources, and what the fields were before. */
@NullMarked
package io.workscribe.query.history;

import org.jspecify.annotations.NullMarked;
