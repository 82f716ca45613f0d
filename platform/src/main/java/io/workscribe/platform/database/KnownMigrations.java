package io.workscribe.platform.database;

/** Whether this process brings every migration that the database has seen. */
public enum KnownMigrations {
    ALL("*:future"),
    SOME("*:future", "*:missing");

    private final String[] tolerated;

    KnownMigrations(String... tolerated) {
        this.tolerated = tolerated;
    }

    /** In Flyway's language: which states of a migration are no failure. */
    String[] tolerated() {
        return tolerated.clone();
    }
}
