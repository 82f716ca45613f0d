package io.workscribe.query.history;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL that keeps {@code query.change.undone_by}. What was itself taken back takes nothing back any more. */
class TakenBack {

    private static final String STILL_STANDS = """
            NOT EXISTS (SELECT FROM query.change itself WHERE itself.change_id = :change
                AND itself.organization_id = :organization AND itself.undone_by IS NOT NULL)
            """;

    private static final String BY_CHANGE = """
            WITH undone AS (
                UPDATE query.change SET undone_by = :change
                WHERE change_id = :undoes AND organization_id = :organization AND undone_by IS NULL AND %s
                RETURNING undoes
            )
            UPDATE query.change SET undone_by = NULL
            FROM undone WHERE change.change_id = undone.undoes AND change.organization_id = :organization
            """.formatted(STILL_STANDS);

    /** The newest deletion of the thing, when all that it deleted is there again. */
    private static final String BY_RESTORE = """
            UPDATE query.change deletion SET undone_by = :change
            WHERE deletion.number = (
                    SELECT max(number) FROM query.change_scope
                    WHERE scope_id = :id AND resource = :resource AND action = 'deleted' AND number < :position)
                AND deletion.undone_by IS NULL
                AND NOT EXISTS (
                    SELECT FROM query.change_part gone
                    WHERE gone.number = deletion.number AND gone.action = 'deleted' AND NOT EXISTS (
                        SELECT FROM query.change_scope back
                        WHERE back.scope_id = gone.resource_id AND back.resource = gone.resource
                            AND back.action = 'restored' AND back.number > deletion.number))
                AND %s
            """.formatted(STILL_STANDS);

    private final JdbcClient jdbc;

    TakenBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a change that says what it takes back. What that had taken back in its turn stands again. */
    void by(StoredChange change) {
        if (change.undoes() != null) {
            jdbc.sql(BY_CHANGE)
                    .param("change", change.id())
                    .param("undoes", change.undoes())
                    .param("organization", change.organizationId().value())
                    .update();
        }
    }

    /** Of a part that restores something. */
    void by(StoredChange change, Part part) {
        jdbc.sql(BY_RESTORE)
                .param("change", change.id())
                .param("organization", change.organizationId().value())
                .param("position", change.position())
                .param("id", part.id())
                .param("resource", part.resource().wire())
                .update();
    }
}
