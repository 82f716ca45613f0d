package io.workscribe.standalone.sql;

/**
 * What was sent to the database.
 *
 * @param statements round trips: a batch is one, and so is each end of a savepoint
 * @param commits of all transactions
 * @param synchronous those of them that wait for the disk
 */
record SqlCount(int statements, int commits, int synchronous) {

    SqlCount plus(SqlCount other) {
        return new SqlCount(statements + other.statements, commits + other.commits, synchronous + other.synchronous);
    }

    /** Without what ends so many batches of read models: the new position, and the commit. */
    SqlCount without(int batches) {
        return new SqlCount(statements - batches, commits - batches, synchronous);
    }
}
