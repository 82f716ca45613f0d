package io.workscribe.platform.database;

import io.workscribe.platform.DataFolder;
import io.workscribe.platform.StartupFailure;
import java.nio.file.Files;
import java.nio.file.Path;

/** The generated passwords of the embedded server: of its superuser, of the owner of the tables, and of who serves. */
record ServerCredentials(
        Path superuserPasswordFile, String superuserPassword, String ownerPassword, String servingPassword) {

    private static final String SUPERUSER_SECRET = "postgres-superuser-password";
    private static final String OWNER_SECRET = "postgres-workscribe-password";

    /** Set anew at each start, so it may be missing. */
    private static final String SERVING_SECRET = "postgres-serving-password";

    static ServerCredentials of(DataFolder data, boolean databaseExists) {
        if (databaseExists) {
            requirePresent(data.secretFile(SUPERUSER_SECRET));
            requirePresent(data.secretFile(OWNER_SECRET));
        }
        return new ServerCredentials(
                data.secretFile(SUPERUSER_SECRET),
                data.secret(SUPERUSER_SECRET, 24),
                data.secret(OWNER_SECRET, 24),
                data.secret(SERVING_SECRET, 24));
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
