/** Wiki spaces with the trees of their pages, and the pages with their versions. */
package io.workscribe.command.wiki;
