/**
 * What was deleted and can be brought back. Refers to it by its ids; must not know how anything is brought back.
 */
@NullMarked
package io.workscribe.api.deletion;

import org.jspecify.annotations.NullMarked;
