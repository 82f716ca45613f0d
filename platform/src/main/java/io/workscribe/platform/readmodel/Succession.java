package io.workscribe.platform.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A release whose handlers are others, but whose tables are the same, goes on with the generation of the release before while
 * it builds its own: nobody waits for a build where there is something to read. Only where no older process can still run.
 */
final class Succession {

    private static final Logger log = LoggerFactory.getLogger(Succession.class);

    /** Everything that a statement could depend on. */
    private static final String SHAPE = """
            SELECT coalesce(string_agg(line, E'\\n' ORDER BY line), '') FROM (
                SELECT concat_ws(' ', table_name, column_name, ordinal_position, udt_name, is_nullable,
                                 column_default, generation_expression) AS line
                  FROM information_schema.columns WHERE table_schema = ?
                UNION ALL
                SELECT indexdef FROM pg_indexes WHERE schemaname = ?
                UNION ALL
                SELECT concat_ws(' ', c.relname, pg_get_constraintdef(o.oid))
                  FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid
                 WHERE o.connamespace = to_regnamespace(?)
                   AND o.contype <> 'n') AS lines
            """;

    private final GenerationSchemas schemas;
    private final OwnerConnection owner;

    Succession(GenerationSchemas schemas, OwnerConnection owner) {
        this.schemas = schemas;
        this.owner = owner;
    }

    /** Whether readers of this code look at the older generation from here on. */
    boolean takeOver(ReadModel model, GenerationRow older) {
        try {
            return owner.inTurn(connection -> {
                if (!shape(connection, model.schema(older.generation())).equals(shapeOf(connection, model))) {
                    return false;
                }
                schemas.show(connection, model, older.generation());
                try (PreparedStatement statement = connection.prepareStatement(
                        "UPDATE platform.read_model SET fingerprint = ?, seen_at = now() WHERE generation = ?")) {
                    statement.setString(1, model.fingerprint());
                    statement.setLong(2, older.generation());
                    statement.executeUpdate();
                }
                schemas.dropReaders(connection, older.name(), older.fingerprint());
                return true;
            });
        } catch (SQLException failed) {
            log.warn("{} cannot be read as it was: {}", model.name(), failed.toString());
            return false;
        }
    }

    private static String shapeOf(Connection connection, ReadModel model) throws SQLException {
        String scratch = model.name() + "_shape";
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + scratch + " CASCADE; CREATE SCHEMA " + scratch
                    + "; SET LOCAL search_path = " + scratch + "; " + model.createIn(scratch)
                    + "; RESET search_path");
            String shape = shape(connection, scratch);
            statement.execute("DROP SCHEMA " + scratch + " CASCADE");
            return shape;
        }
    }

    private static String shape(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SHAPE)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setString(parameter, schema);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1).replace(schema + ".", "");
            }
        }
    }
}
