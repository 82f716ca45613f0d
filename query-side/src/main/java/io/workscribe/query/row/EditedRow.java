package io.workscribe.query.row;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a row follows the events of its stream: {@code version} is that of the last one, and an older one that comes again
 * changes nothing; {@code edit_version} and {@code updated_at} are those of the last edit. {@code revision} is the position of the newest event
 * that changed what the row shows.
 */
public final class EditedRow {

    private final JdbcClient jdbc;
    private final String table;
    private final String key;

    /** table and key are names, never input. */
    public EditedRow(JdbcClient jdbc, String table, String key) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = key;
    }

    /** column is a name, never input. */
    public void edit(UUID id, String column, @Nullable Object value, Instant at, long version, long position) {
        jdbc.sql("UPDATE " + table + " SET " + column + " = :value, updated_at = :at, version = :version,"
                        + " edit_version = :version, revision = greatest(revision, :position) WHERE " + key
                        + " = :id AND version < :version")
                .param("id", id)
                .param("value", value)
                .param("at", Timestamps.of(at))
                .param("version", version)
                .param("position", position)
                .update();
    }

    /** For what is a resource of its own in the same stream: a new version, but no edit. */
    public void advance(UUID id, long version) {
        jdbc.sql("UPDATE " + table + " SET version = :version WHERE " + key + " = :id AND version < :version")
                .param("id", id)
                .param("version", version)
                .update();
    }
}
