/** Reading and writing columns; what every read model of this module shares, and nothing of any of them. */
@NullMarked
package io.workscribe.query.row;

import org.jspecify.annotations.NullMarked;
