/**
 * The projection barrier, by which writers come to read their own writes. Knows processors by their names and
 * positions; must not know what is in any table.
 */
@NullMarked
package io.workscribe.platform.consistency;

import org.jspecify.annotations.NullMarked;
