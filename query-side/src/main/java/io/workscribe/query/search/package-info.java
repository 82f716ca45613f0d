/** Finding tasks and pages by what they say. Keeps a copy of their texts, cut into what can be looked for. */
@NullMarked
package io.workscribe.query.search;

import org.jspecify.annotations.NullMarked;
