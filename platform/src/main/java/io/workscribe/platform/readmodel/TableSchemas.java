package io.workscribe.platform.readmodel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.workscribe.platform.database.StatementText;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts each table into the schema where it is. Statements are few and come again and again, so each is translated once. */
final class TableSchemas implements StatementText {

    private static final int STATEMENTS = 5_000;

    private final Map<String, String> schemas;
    private final Pattern table;
    private final Cache<String, String> translated =
            Caffeine.newBuilder().maximumSize(STATEMENTS).build();

    /** @param schemas of the tables, by the name that code has for them */
    TableSchemas(Map<String, String> schemas) {
        this.schemas = Map.copyOf(schemas);
        Set<String> prefixes = schemas.keySet().stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toSet());
        this.table = Pattern.compile("\\b(?:" + String.join("|", prefixes) + ")\\.([a-z_]+)\\b");
    }

    @Override
    public String inDatabase(String statement) {
        return schemas.isEmpty() ? statement : translated.get(statement, this::translate);
    }

    private String translate(String statement) {
        return table.matcher(statement).replaceAll(this::place);
    }

    private String place(MatchResult found) {
        String schema = schemas.get(found.group());
        return schema == null ? found.group() : schema + "." + found.group(1);
    }
}
