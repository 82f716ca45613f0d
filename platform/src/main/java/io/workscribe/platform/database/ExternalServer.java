package io.workscribe.platform.database;

import io.workscribe.platform.WorkScribeProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that the operator runs. */
record ExternalServer(DatabaseAccess owner, DatabaseAccess serving) implements DatabaseServer {

    private static final Logger log = LoggerFactory.getLogger(ExternalServer.class);

    static ExternalServer check(WorkScribeProperties.Database settings) {
        DatabaseAccess serving = new DatabaseAccess(settings.url(), settings.username(), settings.password());
        Durability.requireOfExternalServer(serving);
        if (settings.ownerUsername().isBlank() || settings.ownerUsername().equals(settings.username())) {
            log.warn(
                    "The database role {} that serves owns the tables, too, so it could change and delete events."
                            + " Set workscribe.database.owner-username and -password to the owner, and username to another role.",
                    settings.username());
            return new ExternalServer(serving, serving);
        }
        DatabaseAccess owner = new DatabaseAccess(settings.url(), settings.ownerUsername(), settings.ownerPassword());
        Durability.requireOfExternalServer(owner);
        ServingRole.requireSightOfOthers(owner);
        ServingRole.requireSightOfOthers(serving);
        return new ExternalServer(owner, serving);
    }

    @Override
    public void close() {}
}
