/** Wiki spaces, their trees of pages, and the pages in every version, as they are shown. */
@NullMarked
package io.workscribe.query.wiki;

import org.jspecify.annotations.NullMarked;
