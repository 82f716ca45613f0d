/** The browser client, which the product itself serves: its files, and its first page for every address of its own. */
@NullMarked
package io.workscribe.platform.client;

import org.jspecify.annotations.NullMarked;
