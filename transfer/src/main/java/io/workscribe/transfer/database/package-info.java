/** The copy of all rows of one database into another. Must not know what is in any table. */
@NullMarked
package io.workscribe.transfer.database;

import org.jspecify.annotations.NullMarked;
