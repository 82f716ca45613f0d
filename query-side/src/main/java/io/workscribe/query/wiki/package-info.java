/** Wiki spaces, their trees of pages, and the pages in every version, as they are shown. */
package io.workscribe.query.wiki;
