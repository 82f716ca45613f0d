package io.workscribe.platform.database;

import io.workscribe.platform.DataFolder;
import io.workscribe.platform.StartupFailure;
import java.nio.file.Files;
import java.nio.file.Path;

/** The generated passwords of the embedded server: of its superuser, and of the role that WorkScribe works with. */
record ServerCredentials(Path superuserPasswordFile, String superuserPassword, String ownerPassword) {

    private static final String SUPERUSER_SECRET = "postgres-superuser-password";
    private static final String OWNER_SECRET = "postgres-workscribe-password";

    static ServerCredentials of(DataFolder data, boolean databaseExists) {
        if (databaseExists) {
            requirePresent(data.secretFile(SUPERUSER_SECRET));
            requirePresent(data.secretFile(OWNER_SECRET));
        }
        return new ServerCredentials(
                data.secretFile(SUPERUSER_SECRET), data.secret(SUPERUSER_SECRET, 24), data.secret(OWNER_SECRET, 24));
    }

    private static void requirePresent(Path secret) {
        if (!Files.exists(secret)) {
            throw new StartupFailure(
                    "The data folder has a database but not its password %s.".formatted(secret),
                    "Restore the folder secrets from the same backup as the folder postgres.");
        }
    }

    @Override
    public String toString() {
        return "ServerCredentials[]";
    }
}
