package io.workscribe.platform.database;

/**
 * Where one side keeps its migrations, for example {@code classpath:db/migration/query}. Each side declares a bean of
 * this type; versions are timestamps and unique across all sides. A migration creates the schema it needs with
 * {@code CREATE SCHEMA IF NOT EXISTS}.
 */
public record MigrationLocation(String location) {}
