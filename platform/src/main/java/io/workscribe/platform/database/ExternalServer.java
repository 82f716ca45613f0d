package io.workscribe.platform.database;

import io.workscribe.platform.WorkScribeProperties;

/** A PostgreSQL that the operator runs. */
record ExternalServer(DatabaseAccess access) implements DatabaseServer {

    static ExternalServer check(WorkScribeProperties.Database settings) {
        DatabaseAccess access = new DatabaseAccess(settings.url(), settings.username(), settings.password());
        Durability.requireOfExternalServer(access);
        return new ExternalServer(access);
    }

    @Override
    public void close() {}
}
