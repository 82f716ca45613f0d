/** Wiki spaces with the trees of their pages, and the pages with their versions. */
@NullMarked
package io.workscribe.command.wiki;

import org.jspecify.annotations.NullMarked;
