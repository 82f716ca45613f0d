package io.workscribe.standalone.sql;

/**
 * What was sent to the database.
 *
 * @param statements round trips: a batch is one, and so is each end of a savepoint
 */
record SqlCount(int statements, int commits) {

    SqlCount plus(SqlCount other) {
        return new SqlCount(statements + other.statements, commits + other.commits);
    }

    /** Without what ends so many batches: the new position, and the commit. */
    SqlCount without(int batches) {
        return new SqlCount(statements - batches, commits - batches);
    }
}
