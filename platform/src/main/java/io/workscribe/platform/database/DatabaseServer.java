package io.workscribe.platform.database;

/** A running PostgreSQL that keeps what it has acknowledged. */
interface DatabaseServer extends AutoCloseable {

    DatabaseAccess access();

    /** Ends what was started; a server that somebody else runs is left alone. */
    @Override
    void close();
}
