package io.workscribe.platform.database;

import java.util.List;
import org.flywaydb.core.Flyway;

/** Every table comes from a migration of one of the sides. */
public final class Migrations {

    private Migrations() {}

    public static Flyway of(DatabaseAccess access, List<MigrationLocation> locations, KnownMigrations known) {
        return Flyway.configure()
                .dataSource(access.url(), access.username(), access.password())
                .locations(locations.stream().map(MigrationLocation::location).toArray(String[]::new))
                .failOnMissingLocations(true)
                .defaultSchema("platform")
                .createSchemas(true)
                // The sides write their migrations apart from each other, so a version can arrive late.
                .outOfOrder(true)
                .ignoreMigrationPatterns(known.tolerated())
                .cleanDisabled(true)
                .load();
    }
}
