/** The copy of all rows of one database into another. Must not know what is in any table. */
package io.workscribe.transfer.database;
