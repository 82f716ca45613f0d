package io.workscribe.platform.database;

/** A running PostgreSQL that keeps what it has acknowledged. */
public interface DatabaseServer extends AutoCloseable {

    /** As the owner of all tables: for migrations, erasure and moves. */
    DatabaseAccess owner();

    /** As whom requests are served, who may only add to the events; the owner where there is nobody else. */
    DatabaseAccess serving();

    /** Ends what was started; a server that somebody else runs is left alone. */
    @Override
    void close();
}
