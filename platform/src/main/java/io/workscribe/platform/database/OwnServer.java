package io.workscribe.platform.database;

import io.workscribe.platform.WorkScribeProperties;

/** A PostgreSQL that the operator runs. */
record OwnServer(DatabaseAccess access) implements DatabaseServer {

    static OwnServer check(WorkScribeProperties.Database settings) {
        DatabaseAccess access = new DatabaseAccess(settings.url(), settings.username(), settings.password());
        Durability.requireOfOwnServer(access);
        return new OwnServer(access);
    }

    @Override
    public void close() {}
}
