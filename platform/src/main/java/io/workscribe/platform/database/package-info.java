/**
 * The one database of a process: the embedded server or one named by address, the proof that it keeps what it
 * acknowledges, migrations, connections and transactions. Must not know what is stored in it.
 */
@NullMarked
package io.workscribe.platform.database;

import org.jspecify.annotations.NullMarked;
