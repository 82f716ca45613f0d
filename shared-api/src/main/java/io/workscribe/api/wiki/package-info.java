/**
 * Wiki spaces with their trees of pages, and the pages themselves.
 */
@NullMarked
package io.workscribe.api.wiki;

import org.jspecify.annotations.NullMarked;
