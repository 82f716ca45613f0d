package io.workscribe.transfer.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of all migrations, and their columns that are not computed. Those of read models are none of them: they are
 * made anew from the events at the next start.
 */
final class CopiedTables {

    private static final String COLUMNS = """
            SELECT c.oid::regclass::text AS table_name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname) AS names
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
             WHERE c.relkind = 'r' AND c.relname NOT IN ('flyway_schema_history', 'read_model')
               AND n.nspname NOT IN ('information_schema', 'public') AND n.nspname NOT LIKE 'pg\\_%'
               AND n.nspname !~ '_g[0-9]+$'
             GROUP BY c.oid ORDER BY 1""";

    private static final String REFERENCES = """
            SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent
              FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid""";

    private record Columns(String tableName, String names) {}

    private record Reference(String child, String parent) {}

    private CopiedTables() {}

    /** The columns of each table. */
    static Map<String, String> of(JdbcClient database) {
        Map<String, String> tables = new LinkedHashMap<>();
        database.sql(COLUMNS)
                .query(Columns.class)
                .list()
                .forEach(columns -> tables.put(columns.tableName(), columns.names()));
        return tables;
    }

    /** Those that others refer to come first. */
    static List<String> inOrder(JdbcClient database, Set<String> tables) {
        List<Reference> references =
                database.sql(REFERENCES).query(Reference.class).list();
        Set<String> ordered = new LinkedHashSet<>();
        List<String> waiting = new ArrayList<>(tables);
        while (!waiting.isEmpty()) {
            List<String> next = waiting.stream()
                    .filter(table -> references.stream()
                            .noneMatch(reference ->
                                    reference.child().equals(table) && waiting.contains(reference.parent())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + waiting);
            }
            ordered.addAll(next);
            waiting.removeAll(next);
        }
        return List.copyOf(ordered);
    }
}
